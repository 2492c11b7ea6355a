#include "libforensics/headers/line_shape.h"

#include "libforensics/base/ascii.h"

namespace forensics::internal {
namespace {

LineShape shape_without_name(std::string_view line) noexcept {
  if (line.starts_with("From ")) return LineShape::from_line;
  if (line.starts_with(">From ")) return LineShape::quoted_from;
  return line.find(':') == std::string_view::npos ? LineShape::no_colon : LineShape::blank_in_name;
}

}  // namespace

ShapedLine shape_of(std::string_view line) noexcept {
  ShapedLine out;
  if (is_blank(line.front())) {
    out.shape = LineShape::continuation;
    return out;
  }
  if (line.front() == ':') {
    out.shape = LineShape::no_name;
    return out;
  }
  while (out.name_end < line.size() && !is_blank(line[out.name_end]) && line[out.name_end] != ':') {
    out.odd_name |= !is_name_byte(line[out.name_end++]);
  }
  out.colon = out.name_end;
  while (out.colon < line.size() && is_blank(line[out.colon])) ++out.colon;
  if (out.colon == line.size() || line[out.colon] != ':') {
    out.shape = shape_without_name(line);
  } else {
    const bool is_url = line.substr(out.colon).starts_with("://");
    out.shape = is_url ? LineShape::no_colon : LineShape::field;
  }
  return out;
}

bool opens_known_field(std::string_view line) noexcept {
  if (line.empty()) return false;
  const ShapedLine shaped = shape_of(line);
  if (shaped.shape != LineShape::field || shaped.odd_name) return false;
  const std::string_view name = line.substr(0, shaped.name_end);
  return field_name_of(name) != FieldName::other || starts_with_ignoring_case(name, "x-");
}

}  // namespace forensics::internal
