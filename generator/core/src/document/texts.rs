//! One regular expression for each text of the wire, the same in Rust, zod (flag `u`) and JSON Schema.
//!
//! All are of the portable subset: no shorthand classes, no look-around, no flags.

/// Any text of the wire: no NUL, no half of a surrogate pair.
pub const TEXT: &str = r"^[^\u0000\p{Cs}]*$";

/// A canonical integer in 64 bits.
pub const BIG_INT: &str = r"^(?:0|-?[1-9][0-9]{0,17}|[1-8][0-9]{18}|9[0-1][0-9]{17}|92[0-1][0-9]{16}|922[0-2][0-9]{15}|9223[0-2][0-9]{14}|92233[0-6][0-9]{13}|922337[0-1][0-9]{12}|92233720[0-2][0-9]{10}|922337203[0-5][0-9]{9}|9223372036[0-7][0-9]{8}|92233720368[0-4][0-9]{7}|922337203685[0-3][0-9]{6}|9223372036854[0-6][0-9]{5}|92233720368547[0-6][0-9]{4}|922337203685477[0-4][0-9]{3}|9223372036854775[0-7][0-9]{2}|922337203685477580[0-6]|9223372036854775807|-(?:[1-8][0-9]{18}|9[0-1][0-9]{17}|92[0-1][0-9]{16}|922[0-2][0-9]{15}|9223[0-2][0-9]{14}|92233[0-6][0-9]{13}|922337[0-1][0-9]{12}|92233720[0-2][0-9]{10}|922337203[0-5][0-9]{9}|9223372036[0-7][0-9]{8}|92233720368[0-4][0-9]{7}|922337203685[0-3][0-9]{6}|9223372036854[0-6][0-9]{5}|92233720368547[0-6][0-9]{4}|922337203685477[0-4][0-9]{3}|9223372036854775[0-7][0-9]{2}|922337203685477580[0-7]|9223372036854775808))$";

/// A moment with its offset: real calendar days, years 0001 to 9999, seconds 00 to 59.
pub const DATE_TIME: &str = r"^(?:(?:(?:000[2-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])|(?:0001|9999)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+-]00:00))$";

/// Padded base64 of the standard alphabet, unused bits zero.
pub const BYTES: &str =
    r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

/// 8-4-4-4-12 hexadecimal digits of either case.
pub const UUID: &str = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";

/// A calendar day, years 0001 to 9999.
pub const DATE: &str = r"^(?:(?:(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29))$";

/// A time of day without offset; digits of the fraction beyond the third are cut.
pub const TIME: &str = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?$";

/// An address of electronic mail, as HTML's `<input type="email">` defines it.
pub const EMAIL: &str = r"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$";

/// An absolute address: a scheme, `://`, and no blanks, control characters or characters that RFC 3986 excludes.
pub const URL: &str = r#"^[a-zA-Z][a-zA-Z0-9+.-]*://[^\u0000-\u0020\u007f"<>\\^`{|}]+$"#;

/// The digits of a Decimal in documents and of columns without `@db.Decimal(p, s)`.
pub const DECIMAL_DIGITS: (u32, u32) = (65, 30);

/// A decimal number of at most `precision` digits, `scale` of them after the point; no exponent. Zeros at the end count
/// only beyond the digits that every Decimal may have.
pub fn decimal(precision: u32, scale: u32) -> String {
    let whole = match precision.saturating_sub(scale) {
        0 => "0".to_owned(),
        1 => "[0-9]".to_owned(),
        digits => format!("(?:0|[1-9][0-9]{{0,{}}})", digits - 1),
    };
    let fraction = match (scale, DECIMAL_DIGITS.1.saturating_sub(scale)) {
        (0, zeros) => format!(r"(?:\.0{{1,{zeros}}})?"),
        (1, zeros) => format!(r"(?:\.[0-9]0{{0,{zeros}}})?"),
        (digits, 0) => format!(r"(?:\.[0-9]{{1,{digits}}})?"),
        (digits, zeros) => format!(r"(?:\.[0-9]{{1,{digits}}}0{{0,{zeros}}})?"),
    };
    format!("^-?{whole}{fraction}$")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_of_documents_has_thirty_five_digits_before_the_point() {
        let (precision, scale) = DECIMAL_DIGITS;
        assert_eq!(decimal(precision, scale), r"^-?(?:0|[1-9][0-9]{0,34})(?:\.[0-9]{1,30})?$");
    }

    #[test]
    fn short_decimals_have_short_expressions() {
        assert_eq!(decimal(1, 0), r"^-?[0-9](?:\.0{1,30})?$");
        assert_eq!(decimal(2, 2), r"^-?0(?:\.[0-9]{1,2}0{0,28})?$");
        assert_eq!(decimal(3, 1), r"^-?(?:0|[1-9][0-9]{0,1})(?:\.[0-9]0{0,29})?$");
    }
}
