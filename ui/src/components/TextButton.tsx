/** A button that reads as a link in running text or a table. */
import type { ButtonHTMLAttributes } from "react";
import "./TextButton.css";

export function TextButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`text-button ${className ?? ""}`.trim()} {...rest} />;
}
