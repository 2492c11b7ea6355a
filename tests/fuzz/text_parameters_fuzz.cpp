// Parameters: every raw one is used at most once, values are well-formed UTF-8, spans stay inside.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "libforensics/text/rfc2231.h"
#include "libforensics/text/utf8.h"

// "name=value;name=value"; a value that begins with '"' counts as quoted.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view field(reinterpret_cast<const char*>(data), size);
  std::vector<forensics::RawParameter> raw;
  for (std::size_t at = 0; at < field.size();) {
    const std::size_t end = std::min(field.find(';', at), field.size());
    const std::string_view text = field.substr(at, end - at);
    const std::size_t equals = std::min(text.find('='), text.size());
    forensics::RawParameter parameter{.name = text.substr(0, equals), .value = text.substr(equals)};
    if (!parameter.value.empty()) parameter.value.remove_prefix(1);
    parameter.quoted = parameter.value.starts_with('"');
    if (parameter.quoted) parameter.value.remove_prefix(1);
    raw.push_back(parameter);
    at = end + 1;
  }
  const forensics::DecodedParameters decoded = forensics::decode_parameters(field, raw);
  std::vector<bool> used(raw.size(), false);
  for (const forensics::Parameter& parameter : decoded.parameters) {
    if (!forensics::is_valid_utf8(parameter.value)) std::abort();
    for (const std::size_t piece : parameter.pieces) {
      if (used.at(piece)) std::abort();
      used[piece] = true;
    }
  }
  for (const forensics::Anomaly& anomaly : decoded.anomalies) {
    if (anomaly.span.end() > field.size()) std::abort();
  }
  return 0;
}
