// What the checks of one grade of a link share; each says what it shows of a hit.
#pragma once

#include "libforensics/checks/check.h"

namespace forensics {

// Whether link `at` has just this grade. It applies to every link whose two sides can be compared.
inline Outcome link_has_grade(const Evidence& evidence, std::uint32_t at,
                              LinkGrade wanted) noexcept {
  const LinkGrade grade = evidence.chain.links[at].grade;
  if (grade == LinkGrade::unknown) return Outcome::not_applicable;
  return grade == wanted ? Outcome::hit : Outcome::clean;
}

}  // namespace forensics
