//! A small JSON file in the user's configuration folder, which every running program of the user's reads and writes.
//!
//! Nothing in such a file is worth a failed start: one that is missing counts as empty, and so does one that cannot be
//! read as what it should be; that one is put aside when it is written the next time. It knows nothing of what it keeps.
//!
//! The trap: two programs may change it at once, each with a database of its own. So it is changed under a lock, from
//! what it holds then, and never from what was read before.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A file that keeps a `T`.
#[derive(Debug)]
pub(crate) struct KeptFile<T> {
    path: PathBuf,
    kept: PhantomData<fn() -> T>,
}

// By hand, or only what is kept by a type that can be cloned could be.
impl<T> Clone for KeptFile<T> {
    fn clone(&self) -> Self {
        Self { path: self.path.clone(), kept: PhantomData }
    }
}

impl<T: Default + Serialize + DeserializeOwned> KeptFile<T> {
    /// A file in a folder, which need not be there yet.
    pub(crate) fn within(folder: &Path, name: &str) -> Self {
        Self { path: folder.join(name), kept: PhantomData }
    }

    /// What it keeps.
    pub(crate) fn read(&self) -> T {
        fs::read(&self.path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Changes what it keeps, and answers with that.
    pub(crate) fn change(&self, change: impl FnOnce(&mut T)) -> io::Result<T> {
        let folder = self.path.parent().expect("the file lies in a folder");
        fs::create_dir_all(folder)?;
        let lock = File::create(self.beside("lock"))?;
        lock.lock()?;
        let mut kept = match fs::read(&self.path) {
            Ok(bytes) => {
                if let Ok(kept) = serde_json::from_slice(&bytes) {
                    kept
                } else {
                    fs::rename(&self.path, self.beside("damaged"))?;
                    T::default()
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => T::default(),
            // Written now, it would be what was there that is lost.
            Err(error) => return Err(error),
        };
        change(&mut kept);
        write_whole(&self.path, &serde_json::to_vec_pretty(&kept)?)?;
        Ok(kept)
    }

    fn beside(&self, ending: &str) -> PathBuf {
        with_ending(&self.path, ending)
    }
}

/// Writes a file so that it is there either as it was or as it should be, never by halves.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = with_ending(path, "part");
    let written = File::create(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        // Before the rename, or a crash could leave the name with nothing behind it.
        file.sync_all()?;
        fs::rename(&unfinished, path)
    });
    if written.is_err() {
        // What is left over helps nobody, and the first error is the one to tell.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    type Numbers = KeptFile<Vec<u32>>;

    #[test]
    fn what_is_kept_is_read_and_a_damaged_file_is_put_aside() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = Numbers::within(&folder.path().join("not there yet"), "numbers.json");
        assert!(file.read().is_empty(), "no file is no reason to fail");

        let kept = file.change(|numbers| numbers.push(1)).expect("the folder is made");
        assert_eq!((kept, file.read()), (vec![1], vec![1]), "what was kept is read");

        fs::write(&file.path, "[1, 2").expect("the file is there");
        assert!(file.read().is_empty(), "half a file is no reason to fail");
        file.change(|numbers| numbers.push(3)).expect("it is written anew");
        assert_eq!(file.read(), [3]);
        assert_eq!(
            fs::read_to_string(file.beside("damaged")).expect("it was put aside"),
            "[1, 2",
            "what could not be read is there for whoever can"
        );
    }

    #[test]
    fn programs_that_change_it_at_once_lose_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        thread::scope(|programs| {
            for program in 0..4 {
                let file = Numbers::within(folder.path(), "numbers.json");
                programs.spawn(move || {
                    for number in 0..25 {
                        file.change(|numbers| numbers.push(program * 100 + number))
                            .expect("the folder is there");
                    }
                });
            }
        });
        let mut kept = Numbers::within(folder.path(), "numbers.json").read();
        kept.sort_unstable();
        let all: Vec<u32> =
            (0..4).flat_map(|program| (0..25).map(move |number| program * 100 + number)).collect();
        assert_eq!(kept, all, "each of them is there");
    }
}
