//! The real window, driven from outside: the desktop program under WebKit's own WebDriver.
//!
//! Everything is found as a person finds it, by what it is called and by the words that can be read, never by a class
//! or a place in the document. Every call has a limit, and whatever was started ends with its [`Window`].
//!
//! The trap: a program left behind by its driver keeps the test's pipes open for ever. So driver and program are a
//! process group of their own that is killed as one, and neither is given any of the test's input or output.

use std::fs;
use std::future::Future;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use fantoccini::actions::{
    InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, NewSessionError};
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{Instant, sleep, timeout};

/// How long anything may take that a person waits for, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a list keeps the letters that were written into it, and some more.
const LETTERS_ARE_FORGOTTEN: Duration = Duration::from_secs(2);
/// What can be reached, as `XPath` asks: a place that is covered by the page of one of its entries is still there, with
/// buttons and lists of the same names.
const IN_REACH: &str = "not(ancestor::*[@hidden or @inert])";
/// How long a whole journey may take.
const JOURNEY: Duration = Duration::from_mins(6);

/// Runs a journey, and gives up on one that gets stuck.
pub(crate) fn journey(travel: impl Future<Output = ()>) {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let is_done = runtime.block_on(async { timeout(JOURNEY, travel).await.is_ok() });
    assert!(is_done, "the journey was not over within {} s", JOURNEY.as_secs());
}

/// A planner's machine: what the program keeps on it outlives its windows.
pub(crate) struct Machine {
    folder: TempDir,
}

impl Machine {
    /// A machine on which the program has never run.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// The place of a file on it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file on it and answers with its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).expect("the folder can be written to");
        path.to_str().expect("a temporary path is plain").to_owned()
    }

    /// Starts the program for a planner and waits for its window.
    pub(crate) async fn start(&self, planner: &str, arguments: &[&str]) -> Window {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.try_to_start(planner, arguments).await {
                Ok(window) => return window,
                // On a busy machine the driver may give up before the program is there.
                Err(_) if Instant::now() < until => {}
                Err(error) => {
                    panic!("the window did not open ({error}); is there a display? Run under xvfb-run")
                }
            }
        }
    }

    /// Starts the program once; where that comes to nothing, nothing of it is left.
    async fn try_to_start(&self, planner: &str, arguments: &[&str]) -> Result<Window, NewSessionError> {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = self.spawn(driver, planner);
        let driver = driver.expect("WebKitWebDriver starts: install the package webkit2gtk-driver");
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "WebKitWebDriver does not listen");
            sleep(Duration::from_millis(20)).await;
        }
        let options = json!({"webkitgtk:browserOptions": {"binary": desktop(), "args": arguments}});
        let capabilities = options.as_object().expect("it is an object").clone();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{port}");
        let connected = timeout(PATIENCE, builder.connect(&address)).await.expect("the window opens in time");
        Ok(Window { client: connected?, _driver: driver })
    }

    /// Starts the program beside a window that is open, and waits for it to end. Answers whether it ended well.
    pub(crate) async fn start_beside(&self, planner: &str, arguments: &[&str]) -> bool {
        let mut program = Command::new(desktop());
        program.args(arguments);
        let mut started = self.spawn(program, planner).expect("the program starts");
        let until = Instant::now() + PATIENCE;
        loop {
            match started.0.try_wait().expect("it can be waited for") {
                Some(status) => return status.success(),
                None if Instant::now() < until => sleep(Duration::from_millis(50)).await,
                None => return false,
            }
        }
    }

    /// Has a planner do something in the terminal.
    pub(crate) fn in_terminal(&self, planner: &str, arguments: &[&str]) {
        let program = desktop().with_file_name("skulder");
        let mut terminal = Command::new(&program);
        terminal.args(arguments).env("USERNAME", planner).env("XDG_DATA_HOME", self.path("data"));
        let answered = terminal.output().unwrap_or_else(|error| {
            panic!("{} does not start ({error}); build it by `cargo build -p skulder-cli`", program.display())
        });
        assert!(answered.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&answered.stderr));
    }

    fn spawn(&self, mut command: Command, planner: &str) -> io::Result<Group> {
        let started = command
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("USERNAME", planner)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn();
        started.map(Group)
    }
}

/// The program as it was built.
fn desktop() -> PathBuf {
    let program = std::env::var("SKULDER_DESKTOP").expect(
        "SKULDER_DESKTOP is not set. Set it to the absolute path of the desktop program, built by \
         `cargo build -p skulder-desktop -p skulder-cli --features skulder-desktop/custom-protocol`, or run \
         `cargo xtask test`.",
    );
    assert!(Path::new(&program).is_file(), "there is no desktop program at {program}; build it first");
    program.into()
}

/// A process and everything it started.
struct Group(Child);

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        // Either fails where nothing is left to be killed.
        let kill = |signal: &str| {
            let ended = Command::new("kill").args([signal, "--", &group]).stderr(Stdio::null()).status();
            ended.is_ok_and(|status| status.success())
        };
        kill("-KILL");
        let _ = self.0.wait();
        // Whoever starts the program next finds the database free.
        let until = Instant::now() + PATIENCE;
        while kill("-0") && Instant::now() < until {
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// A window of the program.
pub(crate) struct Window {
    client: Client,
    _driver: Group,
}

impl Window {
    /// Closes the window, as its user does.
    pub(crate) async fn close(self) {
        let Self { client, _driver } = self;
        limited("closing the window", client.close()).await;
    }

    /// Waits until a text can be read.
    pub(crate) async fn reads(&self, text: &str) {
        self.until(&format!("«{text}» can be read"), async || self.text().await.contains(text)).await;
    }
    /// Waits until a text can no longer be read.
    pub(crate) async fn reads_no_more(&self, text: &str) {
        self.until(&format!("«{text}» is gone"), async || !self.text().await.contains(text)).await;
    }
    /// Everything that can be read.
    pub(crate) async fn text(&self) -> String {
        read(&self.run("return document.body.innerText").await)
    }

    /// Waits for a button by its name and presses it.
    pub(crate) async fn press(&self, name: &str) {
        let name = quoted(name);
        self.click(&format!("//button[@aria-label = {name} or normalize-space(.) = {name}]")).await;
    }
    /// Waits for a button by how its text begins and presses it.
    pub(crate) async fn press_beginning(&self, text: &str) {
        self.click(&format!("//button[starts-with(normalize-space(.), {})]", quoted(text))).await;
    }
    /// Waits for a button by how its name or its text begins and presses it.
    pub(crate) async fn press_any_beginning(&self, name: &str) {
        self.click(&button_beginning(name)).await;
    }
    /// Waits until there is a button that can be pressed, by how its name or its text begins.
    pub(crate) async fn sees_button(&self, name: &str) {
        self.find(&button_beginning(name)).await;
    }
    /// Waits for a cell of a grid by how its name begins, and clicks it.
    pub(crate) async fn open_cell(&self, name: &str) {
        self.click(&format!("//*[@role = 'gridcell'][{}]", beginning(name))).await;
    }
    /// Waits for a red week on the board by how its name begins, opens it, and waits until its remedies are there: they
    /// move what is below them, also from under the mouse.
    pub(crate) async fn open_red_week(&self, name: &str) {
        self.open_cell(name).await;
        self.sees_button("Bruk: ").await;
    }
    /// Waits until something that lies in a cell can be seen, by how its name begins.
    pub(crate) async fn sees_card(&self, name: &str) {
        self.find(&card_beginning(name)).await;
    }
    /// Waits until a picture has been drawn, by how what it shows is told.
    pub(crate) async fn sees_picture(&self, about: &str) {
        let script = format!(
            "return [...document.images].some((one) => one.alt.replaceAll('\\u00a0', ' ').startsWith({about:?}) && one.naturalWidth > 0)"
        );
        self.until(&format!("«{about} …» is drawn"), async || {
            self.run(&script).await == Value::Bool(true)
        })
        .await;
    }
    /// Waits for something that lies in a cell by how its name begins, and clicks it.
    pub(crate) async fn open_card(&self, name: &str) {
        self.click(&card_beginning(name)).await;
    }
    /// Waits until a text is said of a field, found by its label.
    pub(crate) async fn reads_beside(&self, label: &str, text: &str) {
        let script = format!(
            "const label = [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === {label:?});
            const ids = label?.control?.getAttribute('aria-describedby')?.split(' ') ?? [];
            return ids.map((id) => document.getElementById(id)?.innerText ?? '').join(' ');"
        );
        self.until(&format!("«{text}» is said of «{label}»"), async || {
            read(&self.run(&script).await).contains(text)
        })
        .await;
    }
    /// Waits for a field by its label, and puts a text in place of the one in it.
    pub(crate) async fn fill_in(&self, label: &str, text: &str) {
        let path = format!("//*[@id = //label[normalize-space(.) = {}]/@for]", quoted(label));
        let field = self.find(&path).await;
        limited("going to the field", field.click()).await;
        self.has_focus(label).await;
        self.key_with(&[Key::Control], "a").await;
        limited("writing into the field", field.send_keys(text)).await;
    }
    /// Waits for a list by its label, and chooses one of its options by its text. What the list drops down is the
    /// machine's own and out of reach, so it is gone to with the mouse and told by its letters.
    pub(crate) async fn choose(&self, label: &str, option: &str) {
        let path =
            format!("//select[@id = //label[normalize-space(.) = {}]/@for][{IN_REACH}]", quoted(label));
        let list = self.find(&path).await;
        self.until_chosen(option, async || limited("going to the list", list.send_keys(option)).await).await;
    }
    /// Waits for a box by its label, and ticks it.
    pub(crate) async fn check(&self, label: &str) {
        self.click(&format!("//label[normalize-space(.) = {}]", quoted(label))).await;
    }
    /// The names of all cells of the grid.
    pub(crate) async fn cells(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[role=gridcell]')].map(cell => cell.ariaLabel)";
        serde_json::from_value(self.run(script).await).expect("every cell has a name")
    }
    /// Waits until a cell's name is this.
    pub(crate) async fn has_cell(&self, name: &str) {
        self.until(&format!("there is a cell «{name}»"), async || {
            self.cells().await.iter().any(|one| one == name)
        })
        .await;
    }

    /// Waits until a cell's name begins so.
    pub(crate) async fn sees_cell(&self, name: &str) {
        self.until(&format!("there is a cell «{name} …»"), async || {
            self.cells().await.iter().any(|one| one.starts_with(name))
        })
        .await;
    }

    /// Waits for a cell of a grid, or what lies in one, by how its name begins, takes hold of its middle with the
    /// mouse, and moves it to the right by so many of its own widths, a little at a time.
    pub(crate) async fn drag(&self, name: &str, widths: f64) {
        let path = format!("//*[@role = 'gridcell' or @role = 'button'][{}]", beginning(name));
        let element = self.find(&path).await;
        let (.., width, _) = limited("measuring", element.rectangle()).await;
        let duration = Some(Duration::from_millis(40));
        let take = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement { element, duration, x: 0.0, y: 0.0 })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        let steps = 12;
        let by = PointerAction::MoveBy { duration, x: widths * width / f64::from(steps), y: 0.0 };
        let actions = (0..steps).fold(take, |actions, _| actions.then(by.clone()));
        limited("dragging", self.client.perform_actions(actions)).await;
    }
    /// Lets go what the mouse holds.
    pub(crate) async fn let_go(&self) {
        let up = MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        limited("letting go", self.client.perform_actions(up)).await;
    }

    /// Presses a key and lets it go.
    pub(crate) async fn key(&self, key: Key) {
        self.keys(&[char::from(key)]).await;
    }
    /// Presses a key while others are held.
    pub(crate) async fn chord(&self, held: &[Key], key: Key) {
        self.key_with(held, &char::from(key).to_string()).await;
    }
    /// Presses a letter while others are held.
    pub(crate) async fn key_with(&self, held: &[Key], letter: &str) {
        let mut keys: Vec<char> = held.iter().copied().map(char::from).collect();
        keys.extend(letter.chars());
        self.keys(&keys).await;
    }
    /// Writes a text, key by key, wherever the focus is.
    pub(crate) async fn write(&self, text: &str) {
        for letter in text.chars() {
            self.keys(&[letter]).await;
        }
    }
    /// Chooses an option of the list that has the focus, by its letters.
    pub(crate) async fn write_option(&self, option: &str) {
        self.until_chosen(option, async || self.write(option).await).await;
    }
    /// Goes on with a key until what has the focus is called so.
    pub(crate) async fn go(&self, key: Key, name: &str) {
        let mut met = Vec::new();
        for _ in 0..60 {
            let focused = self.focused().await;
            if focused.starts_with(name) {
                return;
            }
            met.push(focused);
            self.key(key).await;
        }
        panic!("the focus never came to «{name}», but to {met:?}");
    }
    /// Waits until what has the focus is called so.
    pub(crate) async fn has_focus(&self, name: &str) {
        self.until(&format!("«{name}» has the focus"), async || self.focused().await.starts_with(name)).await;
    }
    /// What the thing that has the focus is called: its name, its label or its text.
    pub(crate) async fn focused(&self) -> String {
        let script = "const it = document.activeElement;
            return it.ariaLabel || (it.labels && it.labels[0] && it.labels[0].innerText) || it.innerText || '';";
        read(&self.run(script).await)
    }

    /// Runs a script in the page, whose last argument takes its answer: for what no person sees.
    pub(crate) async fn ask(&self, script: &str, arguments: Vec<Value>) -> Value {
        limited("running a script", self.client.execute_async(script, arguments)).await
    }

    /// Keeps a picture of the window under `tests/output`.
    pub(crate) async fn picture(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("output");
        fs::create_dir_all(&folder).expect("the folder can be made");
        let file = folder.join(format!("{name}.png"));
        // A picture can be a frame behind.
        self.frames().await;
        let bytes = limited("taking a picture", self.client.screenshot()).await;
        fs::write(&file, bytes).expect("the folder can be written to");
        file
    }

    async fn frames(&self) {
        let script =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));";
        self.ask(script, Vec::new()).await;
    }

    /// All of the keys down, then up in reverse.
    async fn keys(&self, keys: &[char]) {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        limited("pressing keys", self.client.perform_actions(actions)).await;
    }

    /// What is drawn anew between being found and being clicked is found again.
    async fn click(&self, path: &str) {
        self.until(&format!("{path} can be clicked"), async || {
            let found = self.client.find(Locator::XPath(path)).await;
            match found {
                Ok(element) => timeout(PATIENCE, element.click()).await.is_ok_and(|clicked| clicked.is_ok()),
                Err(_) => false,
            }
        })
        .await;
    }

    async fn find(&self, path: &str) -> Element {
        let what = format!("there is {path}");
        self.until(&what, async || self.client.find(Locator::XPath(path)).await.is_ok()).await;
        limited("finding", self.client.find(Locator::XPath(path))).await
    }

    /// Writes an option's letters into a list until that option is chosen: letters that come late are taken for the
    /// beginning of another.
    async fn until_chosen(&self, option: &str, write: impl AsyncFn()) {
        let script = "const list = document.activeElement;
            return list.selectedOptions ? list.selectedOptions[0].text.trim() : null";
        self.until(&format!("«{option}» is chosen"), async || {
            write().await;
            // A list can be gone once something is chosen.
            let is_chosen = self.run(script).await.as_str().is_none_or(|chosen| chosen.starts_with(option));
            if !is_chosen {
                sleep(LETTERS_ARE_FORGOTTEN).await;
            }
            is_chosen
        })
        .await;
    }

    async fn run(&self, script: &str) -> Value {
        limited("running a script", self.client.execute(script, Vec::new())).await
    }

    async fn until(&self, what: &str, is_so: impl AsyncFn() -> bool) {
        let until = Instant::now() + PATIENCE;
        while !is_so().await {
            if Instant::now() > until {
                let picture = self.picture("missed").await;
                let text = self.text().await;
                let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
                panic!(
                    "waited in vain until {what}. See {}. It reads: {}",
                    picture.display(),
                    lines.join(" | ")
                );
            }
            sleep(Duration::from_millis(50)).await;
        }
    }
}

async fn limited<T>(what: &str, call: impl Future<Output = Result<T, CmdError>>) -> T {
    let answer = timeout(PATIENCE, call).await.unwrap_or_else(|_| panic!("{what} took too long"));
    answer.unwrap_or_else(|error| panic!("{what} failed: {error}"))
}

/// A text as it is read: spaces that keep a number and its unit together are spaces.
fn read(answer: &Value) -> String {
    answer.as_str().unwrap_or_default().replace('\u{a0}', " ").trim().to_owned()
}

/// Whether a name begins so, as `XPath` asks.
fn beginning(name: &str) -> String {
    format!("starts-with(translate(@aria-label, '\u{a0}', ' '), {})", quoted(name))
}

/// The path of a button by how its name or its text begins. One that cannot be pressed yet is waited for.
fn button_beginning(name: &str) -> String {
    let text = format!("starts-with(normalize-space(translate(., '\u{a0}', ' ')), {})", quoted(name));
    format!("//button[not(@disabled)][{IN_REACH}][{} or {text}]", beginning(name))
}

/// The path of what lies in a cell, by how its name begins.
fn card_beginning(name: &str) -> String {
    format!("//*[@role = 'gridcell']//*[@role = 'button'][{}]", beginning(name))
}

/// A text as `XPath` writes it, which has no way to escape a quotation mark.
fn quoted(text: &str) -> String {
    assert!(!text.contains('"'), "{text} has a quotation mark in it");
    format!("\"{text}\"")
}
