//! `modules[]`, and that none comes before itself.

use std::collections::{BTreeSet, HashMap};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use serde::Serialize;
use skulder_season::ids::{ModuleId, Noun};
use skulder_season::limits;
use skulder_season::module::{Module, ModuleForm, TrainerPost, Window};
use skulder_season::temp::{Engagement, TempTool};
use skulder_season::trainer::{Role, Tool};

use crate::season_json::document::Json;
use crate::season_json::fields::{At, Fields, each, flag, id, some, text, whole, word};
use crate::season_json::known::Known;
use crate::season_json::problem::FileWhy;

pub(in crate::season_json) fn read(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<Module> {
    let id = fields.required("id", id);
    let name = fields.required("name", text(limits::TEXT));
    let form = fields.required("form", word);
    let minutes = fields.required("minutes", whole(&limits::MINUTES));
    let session_minutes = fields.optional("sessionMinutes", whole(&limits::MINUTES));
    if session_minutes.zip(minutes).is_some_and(|(session, whole)| session > whole) {
        fields.wrong("sessionMinutes", FileWhy::MoreThan { other: "minutes".into() });
    }
    let group_max = fields.or("groupMax", 1, whole(&limits::GROUP));
    let trainer_tool = fields.optional("trainerTool", word);
    let both = BTreeSet::from([TrainerPost::Superuser, TrainerPost::Instructor]);
    let trainer_kinds = fields.or("trainerKinds", both, some(word));
    let trainer_roles = fields.or("trainerRoles", BTreeSet::new(), each(word));
    let for_tools = fields.required("forTools", some(word));
    let for_roles = fields.or("forRoles", BTreeSet::new(), each(word));
    let for_engagements = fields.or("forEngagements", BTreeSet::from([Engagement::New]), some(word));
    let home_care_only = fields.or("homeCareOnly", false, flag);
    let from_days = fields.required("windowFromDays", whole(&limits::WINDOW_DAYS));
    let to_days = fields.required("windowToDays", whole(&limits::WINDOW_DAYS));
    if from_days.zip(to_days).is_some_and(|(from, to)| from > to) {
        fields.wrong_whole(FileWhy::Reversed { first: "windowFromDays".into(), last: "windowToDays".into() });
    }
    let after = fields.or("after", BTreeSet::new(), each(known.reference(Noun::Module)));
    Some(Module {
        id: id?,
        name: name?,
        form: form?,
        minutes: minutes?,
        session_minutes: session_minutes.or(minutes)?,
        group_max: group_max?,
        trainer_tool,
        trainer_kinds: trainer_kinds?,
        trainer_roles: trainer_roles?,
        for_tools: for_tools?,
        for_roles: for_roles?,
        for_engagements: for_engagements?,
        home_care_only: home_care_only?,
        window: Window { from_days: from_days?, to_days: to_days? },
        after: after?,
    })
}

/// Notes every module that comes, by way of others, before itself.
pub(in crate::season_json) fn note_circles(modules: At<'_>) -> Option<()> {
    let mut graph: DiGraph<(usize, &Json), ()> = DiGraph::new();
    let mut nodes: HashMap<&str, NodeIndex> = HashMap::new();
    for (place, module) in modules.value.as_list()?.iter().enumerate() {
        if let Some(id) = module.get("id").and_then(Json::as_text) {
            nodes.entry(id).or_insert_with(|| graph.add_node((place, module)));
        }
    }
    for &node in nodes.values() {
        let after = graph[node].1.get("after").and_then(Json::as_list).unwrap_or_default();
        for before in after.iter().filter_map(|id| nodes.get(id.as_text()?)) {
            graph.update_edge(*before, node, ());
        }
    }
    for circle in kosaraju_scc(&graph) {
        if circle.len() > 1 || graph.contains_edge(circle[0], circle[0]) {
            for node in circle {
                let (place, module) = graph[node];
                modules.item(place, module).wrong::<()>(FileWhy::Circle);
            }
        }
    }
    Some(())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct ModuleEntry<'a> {
    id: &'a ModuleId,
    name: &'a str,
    form: ModuleForm,
    minutes: u32,
    session_minutes: u32,
    group_max: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    trainer_tool: Option<Tool>,
    trainer_kinds: Vec<TrainerPost>,
    trainer_roles: Vec<Role>,
    for_tools: Vec<TempTool>,
    for_roles: Vec<Role>,
    for_engagements: Vec<Engagement>,
    home_care_only: bool,
    window_from_days: i32,
    window_to_days: i32,
    after: Vec<&'a ModuleId>,
}

impl<'a> ModuleEntry<'a> {
    pub(in crate::season_json) fn of(module: &'a Module) -> Self {
        Self {
            id: &module.id,
            name: &module.name,
            form: module.form,
            minutes: module.minutes,
            session_minutes: module.session_minutes,
            group_max: module.group_max,
            trainer_tool: module.trainer_tool,
            trainer_kinds: module.trainer_kinds.iter().copied().collect(),
            trainer_roles: module.trainer_roles.iter().copied().collect(),
            for_tools: module.for_tools.iter().copied().collect(),
            for_roles: module.for_roles.iter().copied().collect(),
            for_engagements: module.for_engagements.iter().copied().collect(),
            home_care_only: module.home_care_only,
            window_from_days: module.window.from_days,
            window_to_days: module.window.to_days,
            after: module.after.iter().collect(),
        }
    }
}
