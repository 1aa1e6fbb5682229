//! Bytes in constants: base64 in the schema, hexadecimal in SQL.

/// The hexadecimal digits of padded base64; `None` where it is none.
pub(super) fn hex_of_base64(text: &str) -> Option<String> {
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let body = text.trim_end_matches('=');
    if text.len() - body.len() > 2 {
        return None;
    }
    let (mut bits, mut count) = (0u32, 0u32);
    let mut hex = String::with_capacity(text.len() * 3 / 2);
    for byte in body.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            hex.push_str(&format!("{:02x}", (bits >> count) & 0xff));
            bits &= (1 << count) - 1;
        }
    }
    Some(hex)
}

#[cfg(test)]
mod tests {
    use super::hex_of_base64;

    #[test]
    fn base64_becomes_hexadecimal() {
        assert_eq!(hex_of_base64("aGVsbG8=").as_deref(), Some("68656c6c6f"));
        assert_eq!(hex_of_base64("").as_deref(), Some(""));
        assert_eq!(hex_of_base64("/+8=").as_deref(), Some("ffef"));
        assert_eq!(hex_of_base64("a"), None);
        assert_eq!(hex_of_base64("a==="), None);
        assert_eq!(hex_of_base64("a*=="), None);
    }
}
