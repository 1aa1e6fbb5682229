//! The proof of a change: what is generated, and what it does to real databases that have rows.

pub(crate) mod case;
pub(crate) mod cut_short;
pub(crate) mod files;
pub(crate) mod floor;
pub(crate) mod from_live;
pub(crate) mod goldens;
pub(crate) mod lint;
pub(crate) mod live;
pub(crate) mod migrator;
pub(crate) mod online;
pub(crate) mod story;
pub(crate) mod writers;

/// Does something with each of the cases, a few at a time; gives what went wrong, in the order of the cases.
pub(crate) fn with_each(
    cases: &[case::Case],
    work: impl Fn(&case::Case) -> Vec<String> + Sync,
) -> Vec<String> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let found = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some(case) = cases.get(place) else { return };
                    let failures = work(case);
                    found.lock().expect("no thread panics with it").push((place, failures));
                }
            });
        }
    });
    let mut found = found.into_inner().expect("no thread panics with it");
    found.sort();
    found.into_iter().flat_map(|(_, failures)| failures).collect()
}
