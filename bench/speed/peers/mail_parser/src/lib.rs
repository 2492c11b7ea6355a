//! The Rust crate mail-parser behind a C interface, so that it runs in the same process, over the
//! same buffers, as everything it is measured beside. Each call returns a count, which keeps the
//! optimiser honest.

use mail_parser::{DateTime, HeaderName, HeaderValue, MessageParser, MimeHeaders};

unsafe fn bytes<'a>(data: *const u8, length: usize) -> &'a [u8] {
    std::slice::from_raw_parts(data, length)
}

/// All header fields, values left raw. Returns the number of fields.
#[no_mangle]
pub unsafe extern "C" fn mail_parser_headers_raw(data: *const u8, length: usize) -> usize {
    MessageParser::new()
        .default_header_raw()
        .parse_headers(bytes(data, length))
        .map_or(0, |message| message.headers().len())
}

/// All header fields, each with the crate's own parser. Returns the number of fields.
#[no_mangle]
pub unsafe extern "C" fn mail_parser_headers(data: *const u8, length: usize) -> usize {
    MessageParser::default()
        .parse_headers(bytes(data, length))
        .map_or(0, |message| message.headers().len())
}

/// Header fields with only Received parsed. Returns the number of Received fields read.
#[no_mangle]
pub unsafe extern "C" fn mail_parser_received(data: *const u8, length: usize) -> usize {
    MessageParser::new()
        .header_received(HeaderName::Received)
        .default_header_ignore()
        .parse_headers(bytes(data, length))
        .map_or(0, |message| {
            message
                .headers()
                .iter()
                .filter(|header| matches!(header.value, HeaderValue::Received(_)))
                .count()
        })
}

/// The whole message: headers, MIME tree, bodies decoded. Returns the number of parts.
#[no_mangle]
pub unsafe extern "C" fn mail_parser_full(data: *const u8, length: usize) -> usize {
    MessageParser::default()
        .parse(bytes(data, length))
        .map_or(0, |message| {
            message.parts.len() + usize::from(message.content_type().is_some())
        })
}

/// One RFC 5322 date. Returns seconds since 1970, or 0 when unreadable.
#[no_mangle]
pub unsafe extern "C" fn mail_parser_date(data: *const u8, length: usize) -> i64 {
    std::str::from_utf8(bytes(data, length))
        .ok()
        .and_then(DateTime::parse_rfc822)
        .map_or(0, |date| date.to_timestamp())
}
