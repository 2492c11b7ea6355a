// Does one name look like another? For brand names, domains and display names.
//
// The skeleton is that of UTS 39 with a fold after it, because the skeleton alone keeps apart what
// the eye does not ("apple" in Cyrillic has the skeleton "appie", "micros0ft" has "rnicrosOft"):
//   ToUnicode, NFKC_Casefold, UTS 39 skeleton, lower case,
//   then {i l 1 | U+04CF} -> l, 0 -> o, rn -> m, vv -> w.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace forensics {

// Names that look alike have the same skeleton; it is for comparing, not for showing. Takes a label
// or a whole domain, as U- or A-labels, or any UTF-8 text (ill-formed bytes count as U+FFFD).
// About 3 us. Input over limits::max_domain_bytes is cut there.
[[nodiscard]] std::string confusable_skeleton(std::string_view label);

// The skeletons are equal. Also true of equal names: compare those first.
[[nodiscard]] bool looks_like(std::string_view a, std::string_view b);

// UTS 39 5.2, from the most to the least ordinary.
enum class RestrictionLevel : std::uint8_t {
  ascii,
  single_script,
  highly_restrictive,      // Latin with one of the CJK combinations
  moderately_restrictive,  // Latin with one other script, not Cyrillic or Greek
  minimally_restrictive,   // any mixture: Latin with Cyrillic
  unrestrictive,           // code points outside the identifier profile
};

[[nodiscard]] std::string_view restriction_level_name(RestrictionLevel level) noexcept;

struct ScriptUse {
  std::vector<std::string_view> scripts;  // Unicode names, "Latin", "Cyrillic", in order met;
                                          // Common and Inherited left out; static
  RestrictionLevel level{RestrictionLevel::ascii};
  bool mixed_numerals{false};  // digits of more than one system
  bool imitates_ascii{false};  // not ASCII, but its skeleton is
};

// Of a label or text as a person reads it; "xn--" labels are decoded first.
[[nodiscard]] ScriptUse script_use(std::string_view label);

}  // namespace forensics
