// Content-Type and Content-Disposition, as mail really writes them.
//
// Reads `text/html; charset="utf-8"; name=x` with quotes, escapes, comments and folds, and what is
// against the grammar too: missing separators, blanks around '=', values without their quotes.
// Values are freed of quotes, escapes and folds; RFC 2231 names keep their marks ("filename*0*")
// and their percent signs, and RFC 2047 words stay encoded. RFC 2045 5.1, 2183, 2231.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/span.h"

namespace forensics {

struct Parameter {
  std::string name;   // lower-case: "charset", "filename*0*"
  std::string value;  // without quotes, escapes and folds; any bytes
  Span raw;           // the value as written, quotes included; see the owner for its origin
};

// One field of the form: word *(";" name "=" value)
struct ParameterizedField {
  std::string value;  // lower-case: "text/html", "attachment"; empty when there is none
  std::vector<Parameter> parameters;  // in the order written, duplicates included
  Anomalies anomalies;                // spans, as those of the parameters, count from `text`
};

// Reads one field's value, folds and all. Never fails. Linear in its length.
[[nodiscard]] ParameterizedField parse_content_type(std::string_view text);
[[nodiscard]] ParameterizedField parse_content_disposition(std::string_view text);

// The first parameter of exactly this lower-case name; null when there is none.
[[nodiscard]] const Parameter* find_parameter(const std::vector<Parameter>& parameters,
                                              std::string_view name) noexcept;

struct JoinedParameter {
  std::string bytes;        // pieces joined, percent escapes decoded
  std::string charset;      // of an RFC 2231 value, lower-case; empty when it names none
  bool extended{false};     // read from an RFC 2231 form
  bool conflicting{false};  // the plain form stands beside an RFC 2231 form
  bool gap{false};          // a numbered piece is missing; the pieces before it were joined
};

// The value of `name` (lower-case) from its plain form, else from name*= or from the pieces
// name*0=, name*1*= ... RFC 2231 3 and 4. Null when it has none of these.
[[nodiscard]] std::optional<JoinedParameter> join_parameter(
    const std::vector<Parameter>& parameters, std::string_view name);

}  // namespace forensics
