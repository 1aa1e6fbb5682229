//! Texts that fit an expression.

use super::read::Node;

/// Characters to choose from where a class leaves nearly everything open.
const USUAL: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-.,:;/@#";

/// A text that this node may stand for: another `seed`, another text, where there are several.
pub(super) fn of(node: &Node, seed: u32) -> Option<String> {
    let mut made = String::new();
    let mut maker = Maker { state: u64::from(seed) };
    maker.push(node, &mut made)?;
    Some(made)
}

struct Maker {
    state: u64,
}

impl Maker {
    /// The next choice among so many.
    fn choose(&mut self, count: usize) -> usize {
        // Digits of the seed first, so that neighbours differ; zeros when they are used up, so that texts stay short.
        let count = count.max(1) as u64;
        let chosen = self.state % count;
        self.state /= count;
        usize::try_from(chosen).unwrap_or(0)
    }

    fn push(&mut self, node: &Node, made: &mut String) -> Option<()> {
        match node {
            Node::Start | Node::End => Some(()),
            Node::Sequence(nodes) => nodes.iter().try_for_each(|node| self.push(node, made)),
            Node::Either(branches) => {
                let branch = branches.get(self.choose(branches.len()))?;
                self.push(branch, made)
            }
            Node::Repeat { node, least, most } => {
                let room = most.map_or(2, |most| most.saturating_sub(*least).min(2));
                let more = self.choose(room as usize + 1);
                (0..*least as usize + more).try_for_each(|_| self.push(node, made))
            }
            Node::Class { ranges, negated } => {
                made.push(self.character(ranges, *negated)?);
                Some(())
            }
        }
    }

    fn character(&mut self, ranges: &[(char, char)], negated: bool) -> Option<char> {
        let inside = |c: char| ranges.iter().any(|(from, to)| (*from..=*to).contains(&c));
        let usual: Vec<char> = USUAL.chars().filter(|&c| inside(c) != negated).collect();
        if usual.is_empty() {
            return if negated { None } else { ranges.first().map(|(from, _)| *from) };
        }
        Some(usual[self.choose(usual.len())])
    }
}
