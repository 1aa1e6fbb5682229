//! The smallest text that still shows a disagreement.

use crate::batch::Batch;
use crate::databases;
use crate::judge::{Case, Outcome, judge};
use crate::tree::Tree;

/// What complaints have in common: which rule is broken.
pub(crate) fn theme(outcome: &Outcome) -> String {
    outcome.complaints.first().map_or("", |text| text.split(": ").next().unwrap_or(text)).to_owned()
}

/// Asks everybody, the databases too.
pub(crate) fn everybody(batch: &Batch, cases: &[Case]) -> (Vec<Outcome>, databases::Counts) {
    let mut outcomes = judge(batch, cases);
    let counts = databases::store(batch, cases, &mut outcomes);
    (outcomes, counts)
}

/// Takes away what is not needed for the complaint.
pub(crate) fn shrink(batch: &Batch, case: &Case, outcome: &Outcome) -> (Case, Outcome) {
    let (mut case, mut outcome) = (case.clone(), outcome.clone());
    let wanted = theme(&outcome);
    // A meaning is that of the whole text alone.
    if wanted == "meaning" || wanted == "made" {
        return (case, outcome);
    }
    case.meaning = None;
    for _ in 0..40 {
        let Some(tree) = Tree::read(&case.text) else { break };
        let mut smaller: Vec<Case> = steps(&tree)
            .into_iter()
            .map(|tree| Case { text: tree.text(), ..case.clone() })
            .filter(|made| made.text.len() < case.text.len())
            .collect();
        smaller.sort_by_key(|made| made.text.len());
        smaller.truncate(400);
        let (outcomes, _) = everybody(batch, &smaller);
        let Some(found) = outcomes.iter().position(|outcome| theme(outcome) == wanted) else { break };
        (case, outcome) = (smaller.swap_remove(found), outcomes[found].clone());
    }
    (case, outcome)
}

/// Every tree with one thing less.
fn steps(tree: &Tree) -> Vec<Tree> {
    let mut made = Vec::new();
    for place in 0..tree.count().min(300) {
        let mut whole = tree.clone();
        let Some(node) = whole.at(place) else { continue };
        let node = node.clone();
        let mut put = |inner: Tree| {
            let mut whole = tree.clone();
            if let Some(place) = whole.at(place) {
                *place = inner;
                made.push(whole);
            }
        };
        match node {
            Tree::Leaf(leaf) if leaf.len() > 4 && leaf.starts_with('"') => put(Tree::Leaf("\"\"".into())),
            Tree::Leaf(_) => {}
            Tree::Array(items) => {
                for index in 0..items.len() {
                    let mut fewer = items.clone();
                    fewer.remove(index);
                    put(Tree::Array(fewer));
                }
                put(Tree::Array(Vec::new()));
                put(Tree::Leaf("1".into()));
            }
            Tree::Object(entries) => {
                for index in 0..entries.len() {
                    let mut fewer = entries.clone();
                    fewer.remove(index);
                    put(Tree::Object(fewer));
                }
                put(Tree::Object(Vec::new()));
                put(Tree::Leaf("1".into()));
            }
        }
    }
    made
}
