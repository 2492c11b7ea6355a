// Which queue ids the servers of a family write: data/queue_id_forms.csv.
#pragma once

#include <optional>
#include <string_view>

namespace forensics {

// Whether `text` has the form, from its first byte to its last; the table's head tells the signs.
// Every class takes as many bytes as it may: "9{1-3}9" fits nothing.
[[nodiscard]] bool fits_form(std::string_view text, std::string_view form) noexcept;

// Whether servers of the family write ids like this one. Null for a family that the table does not
// have.
[[nodiscard]] std::optional<bool> writes_id(std::string_view family, std::string_view id) noexcept;

}  // namespace forensics
