//! A throw-away PostgreSQL server for the store's suite: made, started and removed with a run.

use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::step::{program, quiet};

/// The running server; dropping it stops it and removes its folder.
#[derive(Debug)]
pub(crate) struct Server {
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
    /// The user it runs as; a server refuses to run as root.
    user: Option<&'static str>,
}

impl Server {
    /// Makes and starts a server.
    pub(crate) fn start() -> Outcome<Self> {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .map_err(|error| format!("no free port for PostgreSQL: {error}"))?
            .port();
        let is_root = program("id", ["-u"]).output().is_ok_and(|output| output.stdout == b"0\n");
        let server = Self {
            folder: std::env::temp_dir().join(format!("skulder-postgres-{port}")),
            programs: newest_programs()?,
            port,
            user: is_root.then_some("postgres"),
        };
        std::fs::create_dir_all(&server.folder).map_err(|error| error.to_string())?;
        if let Some(user) = server.user {
            let (uid, gid) = ids_of(user)?;
            chown(&server.folder, Some(uid), Some(gid)).map_err(|error| error.to_string())?;
        }
        let data = server.folder.join("data");
        let data = data.to_string_lossy();
        quiet(
            "making a throw-away PostgreSQL",
            &mut server.command(
                "initdb",
                &["-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-U", "postgres", "-D", &data],
            ),
        )?;
        let options =
            format!("-p {port} -k {} -c fsync=off -c listen_addresses=127.0.0.1", server.folder.display());
        let log = server.folder.join("log");
        quiet(
            "starting it",
            &mut server.command(
                "pg_ctl",
                &["-D", &data, "-l", &log.to_string_lossy(), "-o", &options, "-w", "start"],
            ),
        )?;
        Ok(server)
    }

    /// Where it answers.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn command(&self, name: &str, arguments: &[&str]) -> Command {
        let path = self.programs.join(name);
        let mut command = match self.user {
            Some(user) => {
                let mut command = Command::new("runuser");
                command.args(["-u", user, "--"]).arg(path);
                command
            }
            None => Command::new(path),
        };
        command.args(arguments).current_dir(&self.folder);
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        let stopped =
            self.command("pg_ctl", &["-D", &data.to_string_lossy(), "-m", "immediate", "stop"]).output();
        if stopped.is_ok() {
            // A folder that cannot be removed is the temporary folder's to clean.
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

/// Debian keeps the server's programs in a folder per version.
fn newest_programs() -> Outcome<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    folders
        .map(|folder| folder.path())
        .max_by_key(version)
        .map(|folder| folder.join("bin"))
        .ok_or_else(|| "PostgreSQL's server is not installed: apt-get install postgresql".to_owned())
}

fn ids_of(user: &str) -> Outcome<(u32, u32)> {
    let id = |flag: &str| {
        let output = program("id", [flag, user]).output().map_err(|error| error.to_string())?;
        String::from_utf8_lossy(&output.stdout).trim().parse().map_err(|_| format!("there is no user {user}"))
    };
    Ok((id("-u")?, id("-g")?))
}
