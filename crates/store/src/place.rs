//! Where a database is. It never shows the password it may hold.

use std::io::{self, ErrorKind};
use std::path::{self, Path, PathBuf};
use std::{fmt, fs};

use directories::BaseDirs;
use url::Url;

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// A file of SQLite's, made when it is not there.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database, `postgres://user:password@host:port/database`. The database must
    /// be there; its tables are made.
    Postgres(String),
}

/// The file that belongs to this user on this machine: in the local application data, which is neither roamed
/// nor synced (`$XDG_DATA_HOME`, `~/Library/Application Support`, `%LOCALAPPDATA%`). The window and the
/// terminal both open it. A user without a home has it in the working folder.
pub fn default_file() -> PathBuf {
    let folder = BaseDirs::new().map(|dirs| dirs.data_local_dir().to_owned()).unwrap_or_default();
    folder.join("Skulder").join("skulder.db")
}

/// A file's path as it really is, links and drives resolved; of what is not there yet, the part that is.
pub(crate) fn resolved(file: &Path) -> io::Result<PathBuf> {
    let whole = path::absolute(file)?;
    for there in whole.ancestors() {
        match fs::canonicalize(there) {
            Ok(real) => {
                let rest = whole.strip_prefix(there).expect("an ancestor begins the path");
                // Joined with nothing, a path would end in a separator.
                return Ok(if rest.as_os_str().is_empty() { real } else { real.join(rest) });
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(whole)
}

/// The path of a file beside another, called as it with an ending more.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

impl Place {
    /// What to see to when it cannot be reached.
    pub(crate) fn way(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "See that its folder is there and that you may write in it",
            Self::Postgres(_) => "See that the address is right, the server runs and you are connected",
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => file.display().fmt(f),
            Self::Postgres(address) => match without_secrets(address) {
                Some(shown) => shown.fmt(f),
                None => f.write_str("PostgreSQL"),
            },
        }
    }
}

/// A password may stand in the address itself or among its parameters: of neither is anything left.
fn without_secrets(address: &str) -> Option<Url> {
    let mut address = Url::parse(address).ok()?;
    address.set_password(None).ok()?;
    address.set_query(None);
    address.set_fragment(None);
    Some(address)
}

// By hand, so that no password gets into a log by way of `{:?}`.
impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_password_is_never_shown() {
        for address in [
            "postgres://anna:hemmelig@db.example:5432/skulder?sslmode=require",
            "postgres://anna@db.example/skulder?password=hemmelig",
            "postgres:///skulder?password=hemmelig",
            "anna:hemmelig@db.example",
            "postgres://anna:hemmelig@db.example:port/skulder",
        ] {
            let place = Place::Postgres(address.into());
            for shown in [format!("{place}"), format!("{place:?}")] {
                assert!(!shown.contains("hemmelig"), "{shown} holds the password");
            }
        }
    }

    #[test]
    fn a_server_is_shown_by_host_and_database() {
        let place =
            Place::Postgres("postgres://anna:hemmelig@db.example:5433/skulder?sslmode=require".into());
        assert_eq!(place.to_string(), "postgres://anna@db.example:5433/skulder");
    }
}
