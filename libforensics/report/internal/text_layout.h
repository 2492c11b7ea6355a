// Lines on a terminal: styles, columns, wrapping.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "libforensics/report/text.h"

namespace forensics {

enum class Style { plain, bold, dim, red, yellow, green, cyan };

class Page {
 public:
  explicit Page(const TextOptions& options) : options_(options) {}

  [[nodiscard]] int width() const { return options_.width < 40 ? 40 : options_.width; }
  [[nodiscard]] bool unicode() const { return options_.unicode; }

  // Text that is safe for a terminal already (ours, or made visible), in a style.
  [[nodiscard]] std::string styled(std::string_view text, Style style) const;

  void line(std::string_view text = {});
  // An empty line and a bold heading.
  void heading(std::string_view text);
  // "Label     value", the value wrapped under itself. `value` is made visible here.
  void field(std::string_view label, std::string_view value, Style style = Style::plain);
  // A paragraph of our own words, wrapped, each line moved in by `indent`.
  void paragraph(std::string_view text, int indent, Style style = Style::plain);

  [[nodiscard]] std::string take();

 private:
  TextOptions options_;
  std::string out_;
};

// The bytes of a message on one line: folds become one blank, controls are made visible.
[[nodiscard]] std::string shown(std::string_view text);

// `text` cut or filled up with blanks to exactly `columns`.
[[nodiscard]] std::string fitted(std::string_view text, int columns);

}  // namespace forensics
