//! Sets of JSON numbers: what Int and Float write and read under their rules. Numbers are doubles.

use crate::scalar::{Rule, Scalar};

/// The doubles from one number to another, or the whole ones among them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numbers {
    least: f64,
    most: f64,
    whole: bool,
}

impl Numbers {
    /// The numbers of a scalar that keep these rules.
    pub(super) fn of(scalar: Scalar, rules: &[Rule]) -> Option<Numbers> {
        let mut set = match scalar {
            Scalar::Int => Numbers { least: i32::MIN.into(), most: i32::MAX.into(), whole: true },
            Scalar::Float => Numbers { least: f64::MIN, most: f64::MAX, whole: false },
            _ => return None,
        };
        for rule in rules {
            let (bound, lower, equal) = match rule {
                Rule::Gt(bound) => (bound, true, false),
                Rule::Gte(bound) => (bound, true, true),
                Rule::Lt(bound) => (bound, false, false),
                Rule::Lte(bound) => (bound, false, true),
                _ => continue,
            };
            let Ok(bound) = bound.parse::<f64>() else { continue };
            if lower {
                set.least = set.least.max(if equal { bound } else { bound.next_up() });
            } else {
                set.most = set.most.min(if equal { bound } else { bound.next_down() });
            }
        }
        if set.whole {
            (set.least, set.most) = (set.least.ceil(), set.most.floor());
        }
        Some(set)
    }

    /// A number of the set, a plain one where there is one; none: the set is empty.
    pub(super) fn example(&self) -> Option<f64> {
        let inside = |number: f64| self.contains(number).then_some(number);
        let middle = (self.least / 2.0 + self.most / 2.0).round();
        [0.0, 1.0, middle, self.least, self.most].into_iter().find_map(inside)
    }

    fn contains(&self, number: f64) -> bool {
        (self.least..=self.most).contains(&number) && (!self.whole || number.fract() == 0.0)
    }

    /// A number of this set that the other one lacks.
    pub(super) fn outside(&self, other: &Numbers) -> Option<f64> {
        let ends = [self.least, self.most];
        // Just beyond the other's ends, plain numbers first.
        let beyond = [
            (other.most + 1.0).floor(),
            (other.least - 1.0).ceil(),
            other.most.next_up(),
            other.least.next_down(),
        ];
        // The fraction that is easiest to read, then those beside the ends.
        let middle = self.least / 2.0 + self.most / 2.0;
        let fractions = [
            0.5,
            middle.floor() + 0.5,
            middle,
            self.least.next_up(),
            self.most.next_down(),
            self.least + 0.5,
        ];
        let candidates = beyond.into_iter().chain(fractions).chain(ends);
        candidates.into_iter().find(|&number| self.contains(number) && !other.contains(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(scalar: Scalar, least: &str, most: &str) -> Numbers {
        Numbers::of(scalar, &[Rule::Gte(least.into()), Rule::Lte(most.into())]).unwrap()
    }

    #[test]
    fn what_is_outside_is_found_and_what_is_not_is_not() {
        let (int, float) = (Scalar::Int, Scalar::Float);
        let all = |scalar| Numbers::of(scalar, &[]).unwrap();
        assert_eq!(all(int).outside(&all(float)), None);
        assert_eq!(all(float).outside(&all(int)), Some(2_147_483_648.0));
        assert_eq!(set(float, "0", "1").outside(&all(int)), Some(0.5));
        assert_eq!(set(float, "1", "1").outside(&all(int)), None);
        assert_eq!(set(float, "1.5", "1.5").outside(&all(int)), Some(1.5));
        assert_eq!(set(int, "1", "5").outside(&set(int, "0", "9")), None);
        assert_eq!(set(int, "1", "5").outside(&set(int, "2", "5")), Some(1.0));
        assert_eq!(set(int, "1", "5").outside(&set(int, "1", "4")), Some(5.0));
        assert_eq!(set(float, "1", "5").outside(&set(float, "1", "4.999")), Some(5.0));
        assert_eq!(set(int, "5", "1").outside(&set(int, "7", "8")), None);
        let half = Numbers::of(int, &[Rule::Gt("0.5".into()), Rule::Lt("2".into())]).unwrap();
        assert_eq!(half.outside(&set(int, "1", "1")), None);
        assert_eq!(half.example(), Some(1.0));
        assert_eq!(set(int, "5", "1").example(), None);
    }

    #[test]
    fn a_strict_bound_is_the_next_double() {
        let below = Numbers::of(Scalar::Float, &[Rule::Gte("0".into()), Rule::Lt("1".into())]).unwrap();
        assert_eq!(set(Scalar::Float, "0", "1").outside(&below), Some(1.0));
        assert_eq!(below.outside(&set(Scalar::Float, "0", "1")), None);
    }
}
