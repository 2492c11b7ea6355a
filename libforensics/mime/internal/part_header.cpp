#include "libforensics/mime/internal/part_header.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/base/limits.h"
#include "libforensics/mime/anomalies.h"

namespace forensics::internal {
namespace {

[[nodiscard]] Span shifted(Span span, std::size_t by) noexcept {
  return {span.offset + static_cast<std::uint32_t>(by), span.length};
}

// RFC 2046 5.1.1 bcharsnospace and space.
[[nodiscard]] bool is_boundary_char(char c) noexcept {
  return is_alnum(c) || std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
}

struct EncodingName {
  std::string_view text;
  TransferEncoding encoding;
  bool exact;
};

// The last rows are spellings that mail really has.
constexpr EncodingName k_encoding_names[] = {
    {"7bit", TransferEncoding::seven_bit, true},
    {"8bit", TransferEncoding::eight_bit, true},
    {"binary", TransferEncoding::binary, true},
    {"quoted-printable", TransferEncoding::quoted_printable, true},
    {"base64", TransferEncoding::base64, true},
    {"x-uuencode", TransferEncoding::uuencode, true},
    {"uuencode", TransferEncoding::uuencode, true},
    {"x-uue", TransferEncoding::uuencode, true},
    {"uue", TransferEncoding::uuencode, true},
    {"7-bit", TransferEncoding::seven_bit, false},
    {"7bits", TransferEncoding::seven_bit, false},
    {"8-bit", TransferEncoding::eight_bit, false},
    {"8bits", TransferEncoding::eight_bit, false},
    {"quoted/printable", TransferEncoding::quoted_printable, false},
    {"quoted_printable", TransferEncoding::quoted_printable, false},
    {"base-64", TransferEncoding::base64, false},
};

class FieldReader {
 public:
  explicit FieldReader(MimePart& part) : part_(part), message_(part.headers.message) {}

  void run(std::string_view default_type) {
    collect();
    content_type(default_type);
    transfer_encoding();
    disposition();
    file_name();
    content_id();
  }

 private:
  [[nodiscard]] std::uint32_t offset_of(std::string_view view) const noexcept {
    return span_in(message_, view).offset;
  }

  void note(const AnomalyKind& kind, std::string_view where) {
    part_.anomalies.add(kind, span_in(message_, where));
  }

  // The first field of each name; a later one is only noted.
  void take(std::string_view& slot, const Field& field, const AnomalyKind* duplicate) {
    const std::string_view value = part_.headers.value(field);
    if (slot.data() == nullptr) {
      slot = value;
    } else if (duplicate != nullptr) {
      part_.anomalies.add(*duplicate, field.whole);
    }
  }

  void collect() {
    constexpr std::string_view k_prefix = "content-";
    for (const Field& field : part_.headers.fields) {
      std::string_view name = part_.headers.name(field);
      if (name.size() <= k_prefix.size() || !starts_with_ignoring_case(name, k_prefix)) continue;
      name.remove_prefix(k_prefix.size());
      if (equals_ignoring_case(name, "type")) {
        take(part_.content_type, field, &anomalies::mime_duplicate_content_type);
      } else if (equals_ignoring_case(name, "transfer-encoding")) {
        take(part_.transfer_encoding, field, &anomalies::mime_duplicate_encoding);
      } else if (equals_ignoring_case(name, "disposition")) {
        take(part_.disposition_field, field, &anomalies::mime_duplicate_disposition);
      } else if (equals_ignoring_case(name, "id")) {
        take(part_.content_id, field, nullptr);
      }
    }
  }

  template <class Parse>
  [[nodiscard]] ParameterizedField parse(std::string_view value, Parse parse_field) {
    if (value.size() > limits::max_part_header_line) {
      note(anomalies::mime_long_header_line, value);
      value = value.substr(0, limits::max_part_header_line);
    }
    ParameterizedField field = parse_field(value);
    const std::uint32_t shift = offset_of(value);
    part_.anomalies.append(field.anomalies, shift);
    for (Parameter& parameter : field.parameters) parameter.raw.offset += shift;
    return field;
  }

  void content_type(std::string_view default_type) {
    part_.media_type = default_type;
    if (part_.content_type.data() != nullptr) {
      ParameterizedField field = parse(part_.content_type, parse_content_type);
      part_.parameters = std::move(field.parameters);
      if (field.value.find('/') != std::string::npos) {
        part_.media_type = std::move(field.value);
      } else if (field.value == "multipart" && has_boundary_parameter()) {
        part_.media_type = "multipart/mixed";
      } else {
        part_.media_type = "text/plain";  // RFC 2045 5.2 for what cannot be read
      }
    }
    const std::string_view type = part_.media_type;
    part_.is_multipart = type.starts_with("multipart/");
    part_.is_message =
        type == "message/rfc822" || type == "message/global" || type == "message/news";
    if (type == "message/partial") note(anomalies::mime_partial_message, part_.content_type);
    if (type == "message/external-body") note(anomalies::mime_external_body, part_.content_type);
    if (part_.is_multipart) boundary();
    if (std::optional<JoinedParameter> charset = join("charset")) {
      part_.charset = to_lower(std::string_view(charset->bytes));
    }
  }

  [[nodiscard]] bool has_boundary_parameter() const {
    return join_parameter(part_.parameters, "boundary").has_value();
  }

  [[nodiscard]] std::optional<JoinedParameter> join(std::string_view name) {
    std::optional<JoinedParameter> out = join_parameter(part_.parameters, name);
    if (out && out->conflicting) {
      note(anomalies::mime_conflicting_parameter, part_.content_type);
    }
    if (out && out->gap) note(anomalies::mime_parameter_gap, part_.content_type);
    return out;
  }

  void boundary() {
    std::optional<JoinedParameter> joined = join("boundary");
    // Blanks at its end are what transport added (RFC 2046 5.1.1).
    while (joined && !joined->bytes.empty() && is_space(joined->bytes.back())) {
      joined->bytes.pop_back();
    }
    if (!joined || joined->bytes.empty()) {
      note(anomalies::mime_boundary_missing, part_.content_type);
      return;
    }
    part_.boundary = std::move(joined->bytes);
    if (part_.boundary->size() > limits::max_boundary_bytes) {
      note(anomalies::mime_boundary_too_long, part_.content_type);
    }
    if (!std::all_of(part_.boundary->begin(), part_.boundary->end(), is_boundary_char)) {
      note(anomalies::mime_boundary_odd_bytes, part_.content_type);
    }
  }

  void transfer_encoding() {
    const std::string_view value = part_.transfer_encoding;
    if (value.data() == nullptr) return;
    std::string_view word = value;
    const bool quoted = word.starts_with('"');
    if (quoted) word.remove_prefix(1);
    word = word.substr(0, word.find_first_of("\"; \t\r\n(,"));
    part_.encoding = TransferEncoding::unknown;
    for (const EncodingName& known : k_encoding_names) {
      if (!equals_ignoring_case(word, known.text)) continue;
      part_.encoding = known.encoding;
      const std::string_view rest =
          trim(value.substr(static_cast<std::size_t>(word.end() - value.begin())));
      const bool comment = rest.starts_with('(') && rest.ends_with(')');
      if (!known.exact || quoted || (!rest.empty() && !comment)) {
        note(anomalies::mime_encoding_misspelt, value);
      }
      break;
    }
    if (part_.encoding == TransferEncoding::unknown) note(anomalies::mime_encoding_unknown, value);
    note_encoded_container(value);
  }

  void note_encoded_container(std::string_view value) {
    const bool encoded = is_encoding(part_.encoding);
    if (encoded && part_.is_multipart) note(anomalies::mime_encoded_multipart, value);
    if (encoded && part_.is_message) note(anomalies::mime_encoded_message, value);
  }

  void disposition() {
    if (part_.disposition_field.data() == nullptr) return;
    ParameterizedField field = parse(part_.disposition_field, parse_content_disposition);
    part_.disposition_parameters = std::move(field.parameters);
    if (!field.value.empty()) part_.disposition = std::move(field.value);
  }

  void file_name() {
    std::optional<JoinedParameter> own = join_parameter(part_.disposition_parameters, "filename");
    std::optional<JoinedParameter> name = join_parameter(part_.parameters, "name");
    if (own && name && !own->extended && !name->extended && own->bytes != name->bytes) {
      note(anomalies::mime_file_names_differ, part_.disposition_field);
    }
    if (!own) own = std::move(name);
    if (!own) return;
    part_.file_name = std::move(own->bytes);
    if (!own->charset.empty()) part_.file_name_charset = std::move(own->charset);
  }

  void content_id() {
    std::string_view& id = part_.content_id;
    if (id.size() >= 2 && id.front() == '<' && id.back() == '>') {
      id = id.substr(1, id.size() - 2);
    }
  }

  MimePart& part_;
  std::string_view message_;
};

}  // namespace

Headers split_part_headers(std::string_view message, std::size_t begin, std::size_t window_end,
                           bool is_message) {
  Headers out;
  const std::string_view window = message.substr(begin, window_end - begin);
  const bool begins_with_empty_line = window.starts_with('\n') || window.starts_with("\r\n");
  if (window.empty() || (begins_with_empty_line && !is_message)) {
    out.body = span_between(window_end, message.size());
    out.separator = span_between(begin, window_end);
  } else {
    Headers found = split_headers(window);
    out = std::move(found);
    out.byte_order_mark = shifted(out.byte_order_mark, begin);
    out.from_line = shifted(out.from_line, begin);
    for (Field& field : out.fields) {
      field.name = shifted(field.name, begin);
      field.value = shifted(field.value, begin);
      field.whole = shifted(field.whole, begin);
    }
    out.separator = shifted(out.separator, begin);
    out.body = span_between(begin + out.body.offset, message.size());
    Anomalies moved;
    moved.append(out.anomalies, static_cast<std::uint32_t>(begin));
    out.anomalies = std::move(moved);
  }
  out.message = message;
  return out;
}

void read_mime_fields(std::string_view default_type, MimePart& part) {
  FieldReader(part).run(default_type);
}

bool is_readable_message(const MimePart& part) noexcept {
  return part.is_message && !is_encoding(part.encoding);
}

}  // namespace forensics::internal
