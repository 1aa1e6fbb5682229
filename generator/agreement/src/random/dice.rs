//! Chance that can be repeated: every number comes from a seed and from what it is for, so that leaving something out
//! of a case does not change the rest of it.

/// A source of numbers.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The numbers for a purpose.
    pub fn new(seed: u64, purpose: &[u64]) -> Dice {
        let mut state = seed ^ 0x9e37_79b9_7f4a_7c15;
        for part in purpose {
            state = mix(state ^ part.wrapping_mul(0xff51_afd7_ed55_8ccd)).wrapping_add(0x2545_f491_4f6c_dd1d);
        }
        Dice(state)
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below the end.
    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end.max(1) as u64) as usize
    }

    /// A number between two ends, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + (self.number() % (most - least + 1).unsigned_abs()) as i64
    }

    /// True so many times of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// One of them, where there are any.
    pub fn any<T: Clone>(&mut self, list: &[T]) -> Option<T> {
        (!list.is_empty()).then(|| self.pick(list).clone())
    }
}

fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
