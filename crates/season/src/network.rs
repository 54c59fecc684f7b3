//! Whether loads fit into places: a maximum flow on a compact graph of two layers.
//!
//! Source → each need (its load) → each place where it may go (unbounded) → sink (the place's capacity). Holds the
//! flow and the smallest source side of a minimum cut; knows nothing of departments, weeks or trainers. Dinic's
//! algorithm on the two layers only: source and sink are the rests of loads and capacities, so no array is spent on
//! them.
//!
//! What does not fit is answered as the cut's connected components. Each is a proof that can be added up: all places
//! its needs could go to, and what is missing there.

/// Needs and places, and which need may go where.
#[derive(Debug, Clone, Default)]
pub struct Network {
    load: Vec<u64>,
    capacity: Vec<u64>,
    /// Of each need, where its run in `places` begins; closed by the next one's beginning.
    begin: Vec<u32>,
    places: Vec<u32>,
}

/// Needs that together exceed the places they may go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// Needs, by number, ascending.
    pub needs: Vec<u32>,
    /// All places these may go to, by number, ascending; those without capacity included.
    pub places: Vec<u32>,
}

impl Network {
    /// A network without needs, on places of these capacities.
    pub fn on(capacity: Vec<u64>) -> Self {
        Self { load: Vec::new(), capacity, begin: vec![0], places: Vec::new() }
    }
    /// Adds a need of some load that may go to some places, each named once. Needs are numbered in order.
    pub fn need(&mut self, load: u64, places: impl IntoIterator<Item = u32>) {
        self.load.push(load);
        self.places.extend(places);
        self.begin.push(self.places.len() as u32);
    }
    /// The load of every need.
    pub fn loads(&self) -> &[u64] {
        &self.load
    }
    /// The capacity of every place.
    pub fn capacities(&self) -> &[u64] {
        &self.capacity
    }
    /// Where a need may go.
    pub fn places_of(&self, need: u32) -> &[u32] {
        &self.places[self.begin[need as usize] as usize..self.begin[need as usize + 1] as usize]
    }
    /// The largest total load that fits.
    pub fn max_flow(&self) -> u64 {
        Flow::maximum(self).total
    }
    /// What does not fit: nothing where all loads do.
    pub fn shortfall(&self) -> Vec<Component> {
        let flow = Flow::maximum(self);
        if flow.rest.iter().all(|&rest| rest == 0) { Vec::new() } else { flow.components() }
    }
}

const UNSEEN: u32 = u32::MAX;

/// A flow in a network, and the arrays that find a larger one.
struct Flow<'a> {
    network: &'a Network,
    total: u64,
    /// Load not placed yet, by need.
    rest: Vec<u64>,
    /// Capacity not used yet, by place.
    room: Vec<u64>,
    /// Flow from need to place, in the order of the network's `places`.
    moved: Vec<u64>,
    /// Who comes into a place: the need and the number of its edge, place by place.
    into: Vec<(u32, u32)>,
    into_begin: Vec<u32>,
    need_level: Vec<u32>,
    place_level: Vec<u32>,
    need_next: Vec<u32>,
    place_next: Vec<u32>,
    queue: Vec<u32>,
}

impl<'a> Flow<'a> {
    fn maximum(network: &'a Network) -> Self {
        let (needs, places) = (network.load.len(), network.capacity.len());
        let mut flow = Self {
            network,
            total: 0,
            rest: network.load.clone(),
            room: network.capacity.clone(),
            moved: vec![0; network.places.len()],
            into: Vec::new(),
            into_begin: Vec::new(),
            need_level: vec![UNSEEN; needs],
            place_level: vec![UNSEEN; places],
            need_next: vec![0; needs],
            place_next: vec![0; places],
            queue: Vec::new(),
        };
        flow.fill_greedily();
        if flow.rest.iter().any(|&rest| rest > 0) {
            flow.index_places();
            while flow.level() {
                for need in 0..needs as u32 {
                    while flow.rest[need as usize] > 0 {
                        let pushed = flow.push_need(need, flow.rest[need as usize]);
                        if pushed == 0 {
                            break;
                        }
                        flow.rest[need as usize] -= pushed;
                        flow.total += pushed;
                    }
                }
            }
        }
        flow
    }

    /// Most networks fit without a second thought: each need takes what room it finds.
    fn fill_greedily(&mut self) {
        for need in 0..self.rest.len() {
            for edge in self.network.begin[need] as usize..self.network.begin[need + 1] as usize {
                let place = self.network.places[edge] as usize;
                let pushed = self.rest[need].min(self.room[place]);
                self.rest[need] -= pushed;
                self.room[place] -= pushed;
                self.moved[edge] = pushed;
                self.total += pushed;
            }
        }
    }

    fn index_places(&mut self) {
        let mut begin = vec![0_u32; self.room.len() + 1];
        for &place in &self.network.places {
            begin[place as usize + 1] += 1;
        }
        for place in 0..self.room.len() {
            begin[place + 1] += begin[place];
        }
        let mut next = begin.clone();
        self.into = vec![(0, 0); self.network.places.len()];
        for need in 0..self.rest.len() {
            for edge in self.network.begin[need]..self.network.begin[need + 1] {
                let slot = &mut next[self.network.places[edge as usize] as usize];
                self.into[*slot as usize] = (need as u32, edge);
                *slot += 1;
            }
        }
        self.into_begin = begin;
    }

    /// Numbers the layers by distance from a need with a rest; says whether a place with room was met.
    fn level(&mut self) -> bool {
        self.need_level.fill(UNSEEN);
        self.place_level.fill(UNSEEN);
        self.need_next.copy_from_slice(&self.network.begin[..self.rest.len()]);
        self.place_next.copy_from_slice(&self.into_begin[..self.room.len()]);
        self.queue.clear();
        for need in 0..self.rest.len() {
            if self.rest[need] > 0 {
                self.need_level[need] = 0;
                self.queue.push(need as u32);
            }
        }
        let mut met_room = false;
        let mut place_queue = Vec::new();
        let mut level = 0;
        // Layer by layer: needs to places (always possible), places back to needs (where flow can be moved).
        while !self.queue.is_empty() && !met_room {
            place_queue.clear();
            for &need in &self.queue {
                for &place in self.network.places_of(need) {
                    if self.place_level[place as usize] == UNSEEN {
                        self.place_level[place as usize] = level + 1;
                        met_room |= self.room[place as usize] > 0;
                        place_queue.push(place);
                    }
                }
            }
            self.queue.clear();
            for &place in &place_queue {
                for into in self.into_begin[place as usize]..self.into_begin[place as usize + 1] {
                    let (need, edge) = self.into[into as usize];
                    if self.moved[edge as usize] > 0 && self.need_level[need as usize] == UNSEEN {
                        self.need_level[need as usize] = level + 2;
                        self.queue.push(need);
                    }
                }
            }
            level += 2;
        }
        met_room
    }

    /// Pushes up to `most` on from a need, by way of moving others' flow; answers how much. The recursion is as deep
    /// as the layers, of which there are few.
    fn push_need(&mut self, need: u32, most: u64) -> u64 {
        while self.need_next[need as usize] < self.network.begin[need as usize + 1] {
            let edge = self.need_next[need as usize] as usize;
            let place = self.network.places[edge];
            if self.place_level[place as usize] == self.need_level[need as usize] + 1 {
                let pushed = self.push_place(place, most);
                if pushed > 0 {
                    self.moved[edge] += pushed;
                    return pushed;
                }
            }
            self.need_next[need as usize] += 1;
        }
        0
    }

    fn push_place(&mut self, place: u32, most: u64) -> u64 {
        let room = self.room[place as usize].min(most);
        if room > 0 {
            self.room[place as usize] -= room;
            return room;
        }
        while self.place_next[place as usize] < self.into_begin[place as usize + 1] {
            let (need, edge) = self.into[self.place_next[place as usize] as usize];
            let moved = self.moved[edge as usize].min(most);
            if moved > 0 && self.need_level[need as usize] == self.place_level[place as usize] + 1 {
                let pushed = self.push_need(need, moved);
                if pushed > 0 {
                    self.moved[edge as usize] -= pushed;
                    return pushed;
                }
            }
            self.place_next[place as usize] += 1;
        }
        0
    }

    /// What the source still reaches, split into connected components, in the order of their first needs. A need
    /// with no place at all is a component of its own.
    fn components(&self) -> Vec<Component> {
        // After the last `level` nothing with room was met, so what has a level is what the source reaches.
        let mut is_seen = vec![false; self.rest.len()];
        let mut place_seen = vec![false; self.room.len()];
        let mut components = Vec::new();
        for first in 0..self.rest.len() as u32 {
            if self.need_level[first as usize] == UNSEEN || is_seen[first as usize] {
                continue;
            }
            let mut component = Component { needs: Vec::new(), places: Vec::new() };
            let mut waiting = vec![first];
            is_seen[first as usize] = true;
            while let Some(need) = waiting.pop() {
                component.needs.push(need);
                for &place in self.network.places_of(need) {
                    if std::mem::replace(&mut place_seen[place as usize], true) {
                        continue;
                    }
                    component.places.push(place);
                    for into in self.into_begin[place as usize]..self.into_begin[place as usize + 1] {
                        let other = self.into[into as usize].0;
                        if self.need_level[other as usize] != UNSEEN
                            && !std::mem::replace(&mut is_seen[other as usize], true)
                        {
                            waiting.push(other);
                        }
                    }
                }
            }
            component.needs.sort_unstable();
            component.places.sort_unstable();
            components.push(component);
        }
        components
    }
}

#[cfg(test)]
mod tests {
    use petgraph::algo::ford_fulkerson;
    use petgraph::graph::{DiGraph, NodeIndex};
    use proptest::prelude::*;

    use super::*;

    /// The same question asked of an independent solver.
    fn independent_flow(network: &Network) -> u64 {
        let mut graph = DiGraph::<(), u64>::new();
        let (source, sink) = (graph.add_node(()), graph.add_node(()));
        let needs: Vec<NodeIndex> = network.load.iter().map(|_| graph.add_node(())).collect();
        let places: Vec<NodeIndex> = network.capacity.iter().map(|_| graph.add_node(())).collect();
        for (need, &node) in needs.iter().enumerate() {
            graph.add_edge(source, node, network.load[need]);
            for &place in network.places_of(need as u32) {
                graph.add_edge(node, places[place as usize], u64::from(u32::MAX));
            }
        }
        for (place, &node) in places.iter().enumerate() {
            graph.add_edge(node, sink, network.capacity[place]);
        }
        ford_fulkerson(&graph, source, sink).0
    }

    /// By definition: the smallest set of needs that exceeds its places by most. Tries every set.
    fn smallest_cut(network: &Network) -> Vec<u32> {
        let excess = |set: u32| -> i64 {
            let needs = (0..network.load.len() as u32).filter(|need| set >> need & 1 == 1);
            let mut places: Vec<u32> =
                needs.clone().flat_map(|need| network.places_of(need)).copied().collect();
            places.sort_unstable();
            places.dedup();
            let load: u64 = needs.map(|need| network.load[need as usize]).sum();
            let capacity: u64 = places.iter().map(|&place| network.capacity[place as usize]).sum();
            load as i64 - capacity as i64
        };
        let best = (0..1_u32 << network.load.len())
            .max_by_key(|&set| (excess(set), std::cmp::Reverse(set.count_ones())))
            .unwrap_or_default();
        (0..network.load.len() as u32).filter(|need| best >> need & 1 == 1).collect()
    }

    fn networks(needs: usize, places: usize) -> impl Strategy<Value = Network> {
        let need = (1..40_u64, proptest::collection::btree_set(0..places as u32, 0..=places.min(5)));
        let needs = proptest::collection::vec(need, 0..=needs);
        (proptest::collection::vec(0..50_u64, places), needs).prop_map(|(capacity, needs)| {
            let mut network = Network::on(capacity);
            for (load, places) in needs {
                network.need(load, places);
            }
            network
        })
    }

    proptest! {
        #[test]
        fn the_flow_equals_an_independent_solvers(network in networks(40, 30)) {
            prop_assert_eq!(network.max_flow(), independent_flow(&network));
        }

        #[test]
        fn what_does_not_fit_is_the_smallest_cut_by_definition(network in networks(8, 6)) {
            let mut needs: Vec<u32> = network.shortfall().into_iter().flat_map(|part| part.needs).collect();
            needs.sort_unstable();
            prop_assert_eq!(needs, smallest_cut(&network));
        }

        #[test]
        fn every_component_is_short_by_itself(network in networks(30, 20)) {
            let mut short = 0;
            for part in network.shortfall() {
                let load: u64 = part.needs.iter().map(|&need| network.load[need as usize]).sum();
                let capacity: u64 = part.places.iter().map(|&place| network.capacity[place as usize]).sum();
                prop_assert!(load > capacity, "a component that fits would be no proof");
                short += load - capacity;
            }
            let total: u64 = network.load.iter().sum();
            prop_assert_eq!(total - network.max_flow(), short, "what is missing in all is the sum of the components");
        }
    }

    #[test]
    fn needs_without_a_place_stand_alone() {
        let mut network = Network::on(vec![]);
        network.need(10, []);
        network.need(20, []);
        let parts: Vec<Vec<u32>> = network.shortfall().into_iter().map(|part| part.needs).collect();
        assert_eq!(parts, [vec![0], vec![1]], "they share no place, so each is a finding of its own");
    }

    #[test]
    fn places_with_nothing_left_tie_needs_together() {
        let mut network = Network::on(vec![0]);
        network.need(10, [0]);
        network.need(20, [0]);
        let parts = network.shortfall();
        assert_eq!(parts.len(), 1, "the same absent trainer is why both fail");
        assert_eq!(parts[0].places, [0]);
    }
}
