// MIME parameters as a person reads them: RFC 2231 continuations and charsets, and what mailers
// write in their place.
//
//   filename*0*=utf-8'en'%e2%82; filename*1*=%ac; filename*2=" rates.pdf"   ->   filename
//
// Every raw parameter ends up in exactly one Parameter or is named by an anomaly. When readers may
// differ (a plain and an extended form of one name, repeated names) all readings are returned, the
// one that most readers take first.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"

namespace forensics {

// A parameter as it stands in the field; both views point into the field's raw text.
struct RawParameter {
  std::string_view name;   // "filename*0*"
  std::string_view value;  // without the quotes around it; quoted pairs and folds as written
  bool quoted{false};
};

struct Parameter {
  std::string_view name;      // without "*" parts, as spelled where it first occurs
  std::string value;          // well-formed UTF-8
  std::string_view charset;   // standard name of the declared charset, static; null: none, unknown
  std::string_view language;  // "en"; null when not given
  std::vector<std::size_t> pieces;  // indexes into the raw list, in the order they were joined
  bool extended{false};             // some piece is percent-encoded: name* or name*N*
  bool continued{false};            // made of sections: name*0, name*1
};

struct DecodedParameters {
  std::vector<Parameter> parameters;  // in order of first occurrence; preferred reading first
  Anomalies anomalies;                // spans are offsets into the field

  // The preferred reading of a name, case-insensitive; null when there is none.
  [[nodiscard]] const Parameter* find(std::string_view name) const noexcept;
};

// `field` is the text that all views of `raw` point into. Of one name the reading is, in this
// order: name* (RFC 6266 4.3), sections, plain. Never fails. O(n log n).
[[nodiscard]] DecodedParameters decode_parameters(std::string_view field FORENSICS_LIFETIME,
                                                  std::span<const RawParameter> raw);

}  // namespace forensics
