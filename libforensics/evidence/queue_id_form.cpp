#include "libforensics/evidence/queue_id_form.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "libforensics/base/ascii.h"
#include "libforensics/base/key_index.h"

namespace forensics {
namespace {

struct FormRow {
  std::string_view family, form, source, date;
};

constexpr FormRow k_rows[] = {
#include "data/queue_id_forms.inc"
};

constexpr KeyIndex<FormRow, std::size(k_rows), &FormRow::family> k_by_family{k_rows};

bool is_of_class(char c, char sign) noexcept {
  switch (sign) {
    case '9': return is_digit(c);
    case 'A': return is_upper(c);
    case 'N': return is_digit(c) || is_upper(c);
    case 'l': return is_digit(c) || is_lower(c);
    case 'n': return is_alnum(c);
    case 'x': return hex_value(c) >= 0;
    case 'X': return hex_value(c) >= 0 && !is_lower(c);
    case 'b': return is_alnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
    default: return c == sign;
  }
}

std::size_t take_number(std::string_view& form) noexcept {
  std::size_t n = 0;
  while (!form.empty() && is_digit(form.front())) {
    n = n * 10 + static_cast<std::size_t>(form.front() - '0');
    form.remove_prefix(1);
  }
  return n;
}

struct Repeat {
  std::size_t least{1};
  std::size_t most{1};
};

// "{22}" or "{1-4}" in front of the form, taken off it; once without.
Repeat take_repeat(std::string_view& form) noexcept {
  if (!form.starts_with('{')) return {};
  form.remove_prefix(1);
  Repeat out;
  out.least = out.most = take_number(form);
  if (form.starts_with('-')) {
    form.remove_prefix(1);
    out.most = take_number(form);
  }
  form.remove_prefix(1);
  return out;
}

// Takes a number without a zero in front off the text. False when none is there.
bool take_plain_number(std::string_view& text) noexcept {
  const std::size_t n =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  const bool is_plain = n == 1 || (n > 1 && text.front() != '0');
  text.remove_prefix(n);
  return is_plain;
}

bool take_class(std::string_view& text, char sign, Repeat repeat) noexcept {
  std::size_t n = 0;
  while (n < text.size() && n < repeat.most && is_of_class(text[n], sign)) ++n;
  text.remove_prefix(n);
  return n >= repeat.least;
}

}  // namespace

bool fits_form(std::string_view text, std::string_view form) noexcept {
  while (!form.empty()) {
    const char sign = form.front();
    form.remove_prefix(1);
    if (sign == '*') return true;
    if (sign != '#' && !form.starts_with('{')) {
      if (text.empty() || !is_of_class(text.front(), sign)) return false;
      text.remove_prefix(1);
      continue;
    }
    const bool fits =
        sign == '#' ? take_plain_number(text) : take_class(text, sign, take_repeat(form));
    if (!fits) return false;
  }
  return text.empty();
}

std::optional<bool> writes_id(std::string_view family, std::string_view id) noexcept {
  std::optional<bool> out;
  for (const FormRow& row : k_by_family.find(family)) {
    if (fits_form(id, row.form)) return true;
    out = false;
  }
  return out;
}

}  // namespace forensics
