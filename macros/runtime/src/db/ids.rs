//! Ids that the application makes, in the forms that Prisma's clients make. Randomness is the operating system's.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

const BASE36: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const URL: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";

/// `cuid()`: `c`, the time, a counter, the process and randomness, 25 characters in all
/// (<https://github.com/paralleldrive/cuid>). Its time makes it sort roughly by age.
pub fn cuid() -> String {
    static COUNTER: OnceLock<AtomicU32> = OnceLock::new();
    static PROCESS: OnceLock<String> = OnceLock::new();
    let counter = COUNTER.get_or_init(|| AtomicU32::new(random_bits() as u32));
    let process = PROCESS.get_or_init(|| {
        let mut text = String::with_capacity(4);
        push_base36(&mut text, u64::from(std::process::id()), 2);
        push_base36(&mut text, random_bits(), 2);
        text
    });
    let mut id = String::with_capacity(25);
    id.push('c');
    push_base36(&mut id, milliseconds(), 8);
    push_base36(&mut id, u64::from(counter.fetch_add(1, Ordering::Relaxed)), 4);
    id.push_str(process);
    push_base36(&mut id, random_bits(), 8);
    id
}

/// `cuid(2)`: 24 characters of a to z and 0 to 9, the first a letter (<https://github.com/paralleldrive/cuid2>).
/// Where the original hashes several weak sources of entropy, all of these are random: 123 bits.
pub fn cuid2() -> String {
    let mut id = String::with_capacity(24);
    push_random(&mut id, &BASE36[10..], 1);
    push_random(&mut id, BASE36, 23);
    id
}

/// `ulid()`: 48 bits of milliseconds and 80 random bits, in Crockford's base 32 (<https://github.com/ulid/spec>).
pub fn ulid() -> String {
    let mut tail = [0; 10];
    fill(&mut tail);
    let random = tail.iter().fold(0u128, |sum, byte| sum << 8 | u128::from(*byte));
    let bits = u128::from(milliseconds()) << 80 | random;
    (0..26).rev().map(|place| char::from(CROCKFORD[(bits >> (place * 5) & 31) as usize])).collect()
}

/// `nanoid(length)`: random characters that need no escaping in an address (<https://github.com/ai/nanoid>).
pub fn nanoid(length: usize) -> String {
    let mut id = String::with_capacity(length);
    push_random(&mut id, URL, length);
    id
}

fn milliseconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64)
}

fn fill(bytes: &mut [u8]) {
    // Without randomness no id is safe to hand out, so there is nothing to go on with.
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

fn random_bits() -> u64 {
    let mut bytes = [0; 8];
    fill(&mut bytes);
    u64::from_ne_bytes(bytes)
}

/// The last `places` digits of a number.
fn push_base36(out: &mut String, number: u64, places: u32) {
    out.extend((0..places).rev().map(|place| char::from(BASE36[(number / 36u64.pow(place) % 36) as usize])));
}

/// Characters of the alphabet, each as likely as the others: bytes beyond the last whole multiple are thrown away.
fn push_random(out: &mut String, alphabet: &[u8], mut count: usize) {
    let fair = 256 / alphabet.len() * alphabet.len();
    let mut bytes = [0; 32];
    while count > 0 {
        fill(&mut bytes);
        let taken = bytes.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < fair).take(count);
        let before = out.len();
        out.extend(taken.map(|byte| char::from(alphabet[byte % alphabet.len()])));
        count -= out.len() - before;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_have_their_forms_and_differ() {
        type Form = (fn() -> String, usize, &'static [u8]);
        let forms: [Form; 4] =
            [(cuid, 25, BASE36), (cuid2, 24, BASE36), (ulid, 26, CROCKFORD), (|| nanoid(21), 21, URL)];
        for (make, length, alphabet) in forms {
            let ids: BTreeSet<String> = (0..2000).map(|_| make()).collect();
            assert_eq!(ids.len(), 2000);
            for id in &ids {
                assert_eq!(id.len(), length, "{id}");
                assert!(id.bytes().all(|byte| alphabet.contains(&byte)), "{id}");
            }
        }
        assert!(cuid().starts_with('c'));
        assert!(cuid2().starts_with(|first: char| first.is_ascii_lowercase()));
        assert_eq!(nanoid(0), "");
    }

    #[test]
    fn every_character_of_an_alphabet_comes_up() {
        let seen: BTreeSet<u8> = nanoid(5000).into_bytes().into_iter().collect();
        assert_eq!(seen.len(), 64);
        let seen: BTreeSet<u8> = (0..500).flat_map(|_| cuid2().into_bytes()).collect();
        assert_eq!(seen.len(), 36);
    }

    #[test]
    fn ids_with_a_time_sort_by_it() {
        let first = (ulid(), cuid());
        std::thread::sleep(std::time::Duration::from_millis(3));
        let second = (ulid(), cuid());
        assert!(first.0 < second.0);
        assert!(first.1 < second.1);
    }
}
