//! Syntax tree to steps, and all branches of them followed at once.

use super::read::Node;

/// One step.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Takes one character.
    Class { ranges: Vec<(char, char)>, negated: bool },
    /// Only at the start.
    Start,
    /// Only at the end.
    End,
    /// Goes on at both.
    Split(usize, usize),
    /// Goes on there.
    Jump(usize),
    /// The text fits.
    Match,
}

impl Step {
    /// Whether the step waits for a character, and for this one.
    pub(super) fn takes(&self, char: char) -> bool {
        let Step::Class { ranges, negated } = self else { return false };
        ranges.iter().any(|(low, high)| (low..=high).contains(&&char)) != *negated
    }
}

/// The steps of an expression.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
}

impl Program {
    pub(super) fn of(node: &Node) -> Program {
        let mut program = Program { steps: Vec::new() };
        program.push_node(node);
        program.steps.push(Step::Match);
        program
    }

    fn push_node(&mut self, node: &Node) {
        match node {
            Node::Class { ranges, negated } => {
                self.steps.push(Step::Class { ranges: ranges.clone(), negated: *negated });
            }
            Node::Start => self.steps.push(Step::Start),
            Node::End => self.steps.push(Step::End),
            Node::Sequence(nodes) => nodes.iter().for_each(|node| self.push_node(node)),
            Node::Either(branches) => self.push_either(branches),
            Node::Repeat { node, least, most } => {
                (0..*least).for_each(|_| self.push_node(node));
                match most {
                    None => {
                        let split = self.hold();
                        self.push_node(node);
                        self.steps.push(Step::Jump(split));
                        self.steps[split] = Step::Split(split + 1, self.steps.len());
                    }
                    Some(most) => {
                        let splits: Vec<usize> = (*least..*most)
                            .map(|_| {
                                let split = self.hold();
                                self.push_node(node);
                                split
                            })
                            .collect();
                        let end = self.steps.len();
                        splits.into_iter().for_each(|split| self.steps[split] = Step::Split(split + 1, end));
                    }
                }
            }
        }
    }

    fn push_either(&mut self, branches: &[Node]) {
        let mut jumps = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            if index + 1 == branches.len() {
                self.push_node(branch);
                continue;
            }
            let split = self.hold();
            self.push_node(branch);
            jumps.push(self.hold());
            self.steps[split] = Step::Split(split + 1, self.steps.len());
        }
        let end = self.steps.len();
        jumps.into_iter().for_each(|jump| self.steps[jump] = Step::Jump(end));
    }

    /// A step that is filled in later.
    fn hold(&mut self) -> usize {
        self.steps.push(Step::Match);
        self.steps.len() - 1
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        let mut now = Front::new(self.steps.len());
        let mut next = Front::new(self.steps.len());
        let mut chars = text.chars();
        let mut at_start = true;
        loop {
            let rest = chars.as_str();
            // A match may begin anywhere.
            if self.follow(0, at_start, rest.is_empty(), &mut now) {
                return true;
            }
            let Some(char) = chars.next() else { return false };
            let at_end = chars.as_str().is_empty();
            for &step in &now.waiting {
                if self.steps[step].takes(char) && self.follow(step + 1, false, at_end, &mut next) {
                    return true;
                }
            }
            std::mem::swap(&mut now, &mut next);
            next.clear();
            at_start = false;
        }
    }

    /// Everything that can be reached without a character; whether the text fits by then.
    fn follow(&self, from: usize, at_start: bool, at_end: bool, front: &mut Front) -> bool {
        let mut open = vec![from];
        while let Some(step) = open.pop() {
            if std::mem::replace(&mut front.seen[step], true) {
                continue;
            }
            match &self.steps[step] {
                Step::Class { .. } => front.waiting.push(step),
                Step::Start if at_start => open.push(step + 1),
                Step::End if at_end => open.push(step + 1),
                Step::Start | Step::End => {}
                Step::Split(one, other) => open.extend([*other, *one]),
                Step::Jump(to) => open.push(*to),
                Step::Match => return true,
            }
        }
        false
    }
}

/// The steps that wait for the next character.
struct Front {
    seen: Vec<bool>,
    waiting: Vec<usize>,
}

impl Front {
    fn new(steps: usize) -> Self {
        Front { seen: vec![false; steps], waiting: Vec::new() }
    }

    fn clear(&mut self) {
        self.seen.fill(false);
        self.waiting.clear();
    }
}
