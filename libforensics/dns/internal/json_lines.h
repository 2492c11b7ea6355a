// Files of one JSON object a line.
#pragma once

#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include "libforensics/base/ascii.h"
#include "libforensics/base/result.h"

namespace forensics::internal {

// Gives each object to `take`, which says why it is none of its kind, or "". Blank lines are passed
// over. Errors: bad_data_file with the number of the line.
template <class Take>
[[nodiscard]] Result<void> read_json_lines(std::string_view text, Take take) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty()) continue;
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
    std::string_view why = "no JSON object";
    if (!json.HasParseError() && json.IsObject()) why = take(json);
    if (!why.empty())
      return fail(ErrorCode::bad_data_file,
                  "line " + std::to_string(number) + ": " + std::string(why));
  }
  return {};
}

}  // namespace forensics::internal
