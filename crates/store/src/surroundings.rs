//! Whether a file would be safe where it is to lie: on a disk of this computer's own, in a folder that no program
//! copies to other computers.
//!
//! `SQLite` keeps a journal and an index beside the file and trusts the system's locks. On a share the locks do not
//! reach the other machine; a program that copies folders takes the file and its journal at different moments. Both
//! spoil a database, and mostly long before anybody notices. So such places are refused before anything is made
//! there.
//!
//! What a place looks like is gathered first ([`Surroundings`]); what to think of it is a function of that. The
//! trap: a folder that is copied gives itself away by its name or by a hidden file only, and by none for certain.
//! Backups may lie in one, for they are written under another name and then stand still.

use std::fs;
use std::path::{Component, Path, PathBuf};

use directories::BaseDirs;

use crate::error::StoreError;
use crate::place::{self, Place};

/// Folders that programs copy, by the names they give them: the folder's whole name, or its beginning when something
/// other than a letter follows (`OneDrive - Nordvik kommune`).
const NAMES: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("box sync", "Box"),
    ("pclouddrive", "pCloud"),
    ("pcloud drive", "pCloud"),
    ("syncthing", "Syncthing"),
    ("jottacloud", "Jottacloud"),
    ("synologydrive", "Synology Drive"),
    ("seafile", "Seafile"),
    ("proton drive", "Proton Drive"),
];
/// Likewise, but words of every day: only directly in the user's home.
const NAMES_AT_HOME: &[(&str, &str)] = &[("box", "Box"), ("pcloud", "pCloud")];
/// Likewise, but only directly on a drive.
const NAMES_ON_A_DRIVE: &[(&str, &str)] = &[
    ("my drive", "Google Drive"),
    ("shared drives", "Google Drive"),
    ("min disk", "Google Drive"),
    ("delte disker", "Google Drive"),
];
/// Where macOS keeps the folders of all such programs: directly in this.
const CLOUD_STORAGE: &str = "cloudstorage";

/// Hidden entries by which programs know a folder that they copy.
const MARKS: &[(&str, &str)] = &[
    (".849c9593-d756-4e56-8d6e-42412f2a707b", "OneDrive"),
    (".dropbox.cache", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".csync_journal.db", "ownCloud"),
    (".stfolder", "Syncthing"),
];
/// Likewise, but in the home itself they are such a program's own affairs.
const MARKS_BELOW_HOME: &[(&str, &str)] = &[(".dropbox", "Dropbox"), (".sync", "Resilio Sync")];
/// The journal of Nextcloud's and ownCloud's, with a number of its own in the middle.
const JOURNALS: [(&str, &str); 2] = [("._sync_", ".db"), (".sync_", ".db")];

/// Why a place is unsuitable.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Unsuitable {
    /// It is another machine's.
    NetworkShare,
    /// This program copies it.
    Synced(String),
}

/// What is known of the place where a file is to lie.
#[derive(Debug, Default)]
struct Surroundings {
    /// The file as it was asked for, and as it really is where links are followed.
    paths: Vec<PathBuf>,
    /// The user's home, likewise.
    homes: Vec<PathBuf>,
    /// Whether what it lies on is another machine's.
    is_remote: bool,
    /// Folders that the system says are copied, by the program.
    synced: Vec<(PathBuf, &'static str)>,
    /// Hidden entries of the folders it lies in.
    hidden: Vec<PathBuf>,
}

/// Refuses a place where a file would get spoilt. Nothing is made or changed.
pub(crate) fn check(place: &Place, file: &Path) -> Result<(), StoreError> {
    match unsuitable(&Surroundings::of(file)) {
        None => Ok(()),
        Some(Unsuitable::NetworkShare) => Err(StoreError::NetworkShare { place: place.clone() }),
        Some(Unsuitable::Synced(by)) => Err(StoreError::SyncedFolder { place: place.clone(), by }),
    }
}

fn unsuitable(surroundings: &Surroundings) -> Option<Unsuitable> {
    if surroundings.is_remote {
        return Some(Unsuitable::NetworkShare);
    }
    let Surroundings { paths, homes, synced, hidden, .. } = surroundings;
    let told = || synced.iter().find(|(folder, _)| paths.iter().any(|path| path.starts_with(folder)));
    let named = || paths.iter().find_map(|path| by_name(path.parent()?, homes));
    let marked = || hidden.iter().find_map(|mark| by_mark(mark, homes));
    let by = told().map(|(_, by)| *by).or_else(named).or_else(marked)?;
    Some(Unsuitable::Synced(by.to_owned()))
}

/// The program that copies a folder, going by what it and those around it are called.
fn by_name(folder: &Path, homes: &[PathBuf]) -> Option<&'static str> {
    folder.ancestors().find_map(|folder| {
        let name = folder.file_name()?.to_string_lossy().to_lowercase();
        let around = folder.parent()?;
        let called = |names: &[(&str, &'static str)]| {
            let is_called = |word: &str| {
                name.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            };
            names.iter().find(|(word, _)| is_called(word)).map(|(_, by)| *by)
        };
        let is_on_a_drive = matches!(
            around.components().collect::<Vec<_>>()[..],
            [Component::RootDir] | [Component::Prefix(_), Component::RootDir]
        );
        let is_cloud_storage = || {
            let holds = around.file_name()?.to_string_lossy().to_lowercase();
            (holds == CLOUD_STORAGE).then_some("a cloud service")
        };
        called(NAMES)
            .or_else(|| called(NAMES_AT_HOME).filter(|_| homes.iter().any(|home| home == around)))
            .or_else(|| called(NAMES_ON_A_DRIVE).filter(|_| is_on_a_drive))
            .or_else(is_cloud_storage)
    })
}

/// The program to which a hidden entry says that it copies the folder.
fn by_mark(mark: &Path, homes: &[PathBuf]) -> Option<&'static str> {
    let name = mark.file_name()?.to_string_lossy().to_lowercase();
    let among =
        |marks: &[(&str, &'static str)]| marks.iter().find(|(word, _)| *word == name).map(|(_, by)| *by);
    let is_journal = JOURNALS.iter().any(|(start, end)| name.starts_with(start) && name.ends_with(end));
    let is_at_home = homes.iter().any(|home| mark.parent() == Some(home));
    among(MARKS)
        .or_else(|| among(MARKS_BELOW_HOME).filter(|_| !is_at_home))
        .or_else(|| is_journal.then_some("Nextcloud or ownCloud"))
}

impl Surroundings {
    /// Looks round. What cannot be seen is taken to be fine: a folder that nobody may read is refused elsewhere.
    fn of(file: &Path) -> Self {
        let asked = std::path::absolute(file).ok();
        let real = place::resolved(file).ok();
        let there = real.iter().flat_map(|file| file.ancestors().skip(1)).find(|folder| folder.is_dir());
        let is_remote = there.is_some_and(system::is_remote);
        let around = there.into_iter().flat_map(Path::ancestors);
        let hidden = around.flat_map(hidden_in).collect();
        let home = BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
        let homes = with_real(home);
        let synced = ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"].into_iter();
        let synced = synced.filter_map(std::env::var_os).filter(|folder| !folder.is_empty());
        let synced = synced.flat_map(|folder| with_real(Some(folder.into())));
        let synced = synced.map(|folder| (folder, "OneDrive")).collect();
        Self { paths: asked.into_iter().chain(real).collect(), homes, is_remote, synced, hidden }
    }
}

/// A path as it is written and as it really is.
fn with_real(path: Option<PathBuf>) -> Vec<PathBuf> {
    let real = path.as_ref().and_then(|path| fs::canonicalize(path).ok());
    path.into_iter().chain(real).collect()
}

fn hidden_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_name().as_encoded_bytes().starts_with(b"."))
        .map(|entry| entry.path())
        .collect()
}

/// The systems: whether a folder that is there is another machine's.
#[cfg(target_os = "linux")]
mod system {
    use std::fs;
    use std::path::Path;

    pub(super) fn is_remote(folder: &Path) -> bool {
        fs::read_to_string("/proc/self/mountinfo")
            .is_ok_and(|mounts| super::mounts::is_remote(&mounts, folder))
    }
}

#[cfg(windows)]
mod system {
    use std::path::{Component, Path, Prefix};

    /// A drive letter that stands for a share has been resolved to the share's own name.
    pub(super) fn is_remote(folder: &Path) -> bool {
        matches!(
            folder.components().next(),
            Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
        )
    }
}

#[cfg(target_os = "macos")]
mod system {
    use std::path::Path;

    /// `MNT_LOCAL` of `sys/mount.h`.
    const LOCAL: u32 = 0x1000;

    pub(super) fn is_remote(folder: &Path) -> bool {
        rustix::fs::statfs(folder).is_ok_and(|on| on.f_flags & LOCAL == 0)
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod system {
    use std::path::Path;

    pub(super) fn is_remote(_: &Path) -> bool {
        false
    }
}

/// Linux's list of what is mounted where; <https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html>.
#[cfg(any(target_os = "linux", test))]
mod mounts {
    use std::path::{Path, PathBuf};

    /// File systems whose files are another machine's, the virtual machine's host included; those over FUSE by what
    /// stands behind `fuse.`.
    const REMOTE: &[&str] = &[
        "9p",
        "afs",
        "afpfs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "curlftpfs",
        "davfs",
        "davfs2",
        "gfs",
        "gfs2",
        "glusterfs",
        "google-drive-ocamlfuse",
        "gpfs",
        "gvfsd-fuse",
        "kio-fuse",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "onedriver",
        "orangefs",
        "prl_fs",
        "rclone",
        "s3fs",
        "smb2",
        "smb3",
        "smbfs",
        "smbnetfs",
        "sshfs",
        "vboxsf",
        "vmhgfs",
        "vmhgfs-fuse",
    ];

    /// Whether what a folder lies on is remote. Of mounts of one place the last is the one that is seen.
    pub(super) fn is_remote(mounts: &str, folder: &Path) -> bool {
        let over = mounts.lines().filter_map(mount).filter(|(point, _)| folder.starts_with(point));
        let kind = over.max_by_key(|(point, _)| point.components().count()).map(|(_, kind)| kind);
        kind.is_some_and(|kind| REMOTE.contains(&kind.strip_prefix("fuse.").unwrap_or(kind)))
    }

    /// Where a line's mount is, and of which kind.
    fn mount(line: &str) -> Option<(PathBuf, &str)> {
        let (front, back) = line.split_once(" - ")?;
        Some((unescaped(front.split(' ').nth(4)?), back.split(' ').next()?))
    }

    /// Spaces and the like are written as `\040`.
    fn unescaped(text: &str) -> PathBuf {
        let mut parts = text.split('\\');
        let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
        for part in parts {
            let code = part.get(..3).and_then(|digits| u8::from_str_radix(digits, 8).ok());
            bytes.extend(code);
            bytes.extend_from_slice(&part.as_bytes()[if code.is_some() { 3 } else { 0 }..]);
        }
        String::from_utf8_lossy(&bytes).into_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = if cfg!(windows) { r"C:\Users\anna" } else { "/home/anna" };

    /// A path below a home or, begun with a separator, below the root of all.
    fn path(text: &str) -> PathBuf {
        let below = text.split('/').filter(|part| !part.is_empty());
        let root = if cfg!(windows) { r"C:\" } else { "/" };
        let start = if text.starts_with('/') { Path::new(root) } else { Path::new(HOME) };
        below.fold(start.to_owned(), |path, part| path.join(part))
    }

    fn with(file: &str, hidden: &[&str]) -> Surroundings {
        Surroundings {
            paths: vec![path(file)],
            homes: vec![path("")],
            hidden: hidden.iter().map(|mark| path(mark)).collect(),
            ..Surroundings::default()
        }
    }

    fn copied_by(surroundings: &Surroundings) -> Option<String> {
        match unsuitable(surroundings) {
            Some(Unsuitable::Synced(by)) => Some(by),
            Some(Unsuitable::NetworkShare) => panic!("it is on no share"),
            None => None,
        }
    }

    #[test]
    fn folders_that_are_copied_are_known_by_their_names() {
        for (file, by) in [
            ("OneDrive/skulder.db", "OneDrive"),
            ("OneDrive - Nordvik kommune/Turnus/2027/skulder.db", "OneDrive"),
            ("Dropbox (Privat)/skulder.db", "Dropbox"),
            ("dropbox/skulder.db", "Dropbox"),
            ("Google Drive/skulder.db", "Google Drive"),
            ("GoogleDrive-anna@example.org/My Drive/skulder.db", "Google Drive"),
            ("/My Drive/skulder.db", "Google Drive"),
            ("/Min disk/skulder.db", "Google Drive"),
            ("iCloudDrive/skulder.db", "iCloud Drive"),
            ("Library/Mobile Documents/com~apple~CloudDocs/skulder.db", "iCloud Drive"),
            ("Library/CloudStorage/Whatever-anna/skulder.db", "a cloud service"),
            ("Nextcloud2/skulder.db", "Nextcloud"),
            ("ownCloud - anna@example.org/skulder.db", "ownCloud"),
            ("Box/skulder.db", "Box"),
            ("Box Sync/skulder.db", "Box"),
            ("pCloudDrive/skulder.db", "pCloud"),
            ("Syncthing/skulder.db", "Syncthing"),
        ] {
            assert_eq!(copied_by(&with(file, &[])).as_deref(), Some(by), "{file}");
        }
    }

    #[test]
    fn folders_that_are_called_much_the_same_are_fine() {
        for file in [
            "AppData/Local/Skulder/skulder.db",
            ".local/share/Skulder/skulder.db",
            "Library/Application Support/Skulder/skulder.db",
            "Dokumenter/Box/skulder.db",
            "Boxes/skulder.db",
            "Dropboxes/skulder.db",
            "Synced/Min disk/skulder.db",
            "Library/CloudStorage/skulder.db",
            "Dokumenter/OneDrive",
            "Dokumenter/dropbox.db",
        ] {
            assert_eq!(copied_by(&with(file, &[])), None, "{file}");
        }
    }

    #[test]
    fn folders_that_are_copied_are_known_by_what_lies_hidden_in_them() {
        for (mark, by) in [
            ("Felles/.dropbox", "Dropbox"),
            ("Felles/.dropbox.cache", "Dropbox"),
            ("Felles/.stfolder", "Syncthing"),
            (".stfolder", "Syncthing"),
            ("Felles/.sync", "Resilio Sync"),
            ("Felles/.owncloudsync.log", "ownCloud"),
            ("Felles/.sync_4f3a09bb21c7.db", "Nextcloud or ownCloud"),
            ("Felles/.tmp.drivedownload", "Google Drive"),
            ("Felles/.849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        ] {
            assert_eq!(copied_by(&with("Felles/2027/skulder.db", &[mark])).as_deref(), Some(by), "{mark}");
        }
    }

    #[test]
    fn what_such_programs_keep_of_their_own_at_home_says_nothing() {
        let hidden =
            [".dropbox", ".sync", ".config", "Felles/.git", "Felles/desktop.ini", "Felles/.stignore"];
        assert_eq!(copied_by(&with("Felles/skulder.db", &hidden)), None);
    }

    #[test]
    fn folders_that_the_system_says_are_copied_are_refused_by_any_name() {
        let mut place = with("Arbeid/2027/skulder.db", &[]);
        place.synced = vec![(path("Arbeid"), "OneDrive")];
        assert_eq!(copied_by(&place).as_deref(), Some("OneDrive"));
        place.paths = vec![path("Arbeidsplan/skulder.db")];
        assert_eq!(copied_by(&place), None, "a name that begins the same is another folder");
    }

    #[test]
    fn a_link_into_such_a_folder_is_followed() {
        let mut place = with("Turnus/skulder.db", &[]);
        place.paths.push(path("OneDrive/Turnus/skulder.db"));
        assert_eq!(copied_by(&place).as_deref(), Some("OneDrive"));
    }

    #[test]
    fn another_machines_disk_is_refused() {
        let place = Surroundings { is_remote: true, ..with("skulder.db", &[]) };
        assert_eq!(unsuitable(&place), Some(Unsuitable::NetworkShare));
    }

    const MOUNTS: &str = "\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
31 27 0:40 / /home rw,relatime shared:2 - nfs4 fil:/home rw,vers=4.2
32 31 254:1 / /home/anna/.local rw,relatime - ext4 /dev/vdb rw
33 27 0:41 / /media/Felles\\040disk rw - cifs //fil/felles rw
34 27 0:42 / /mnt/c rw - 9p C:\\134 rw
35 27 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
36 27 0:44 / /mnt/data rw - fuse.sshfs anna@fil: rw
37 36 254:2 / /mnt/data rw - fuseblk /dev/sdb1 rw
garbage
";

    #[test]
    #[cfg(unix)]
    fn shares_are_known_by_what_is_mounted() {
        let is_remote = |folder: &str| mounts::is_remote(MOUNTS, Path::new(folder));
        for folder in [
            "/home/bo",
            "/home",
            "/media/Felles disk/turnus",
            "/mnt/c/Users",
            "/run/user/1000/gvfs/smb-share",
        ] {
            assert!(is_remote(folder), "{folder} is another machine's");
        }
        for folder in
            ["/", "/homes", "/home/anna/.local/share", "/media", "/mnt/data/turnus", "/media/Felles"]
        {
            assert!(
                !is_remote(folder),
                "{folder} is this computer's own: the nearest mount counts, the last of two"
            );
        }
    }

    #[test]
    fn a_place_is_refused_before_anything_is_made_there() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for inside in ["Dropbox", "Felles"] {
            fs::create_dir(folder.path().join(inside)).expect("a folder can be made");
        }
        fs::create_dir(folder.path().join("Felles/.stfolder")).expect("a folder can be made");
        for (inside, by) in [("Dropbox/Turnus/2027", "Dropbox"), ("Felles", "Syncthing")] {
            let inside = folder.path().join(inside);
            let before = fs::read_dir(&inside).map_or(0, Iterator::count);
            let place = Place::Sqlite(inside.join("skulder.db"));
            for answer in [crate::Claim::take(&place).map(drop), opened(&place)] {
                let error = answer.expect_err("it is copied to other computers");
                assert!(matches!(&error, StoreError::SyncedFolder { by: who, .. } if who == by), "{error}");
                assert!(error.to_string().contains("Choose a folder"), "it says what to do: {error}");
                assert_eq!(fs::read_dir(&inside).map_or(0, Iterator::count), before, "nothing is made");
            }
        }
    }

    fn opened(place: &Place) -> Result<(), StoreError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(crate::Store::open(place)).map(drop)
    }
}
