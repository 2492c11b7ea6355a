// The fields that programs of lists write beside their own lines.
#pragma once

#include "libforensics/base/ascii.h"
#include "libforensics/headers/fields.h"

namespace forensics {

// Whether a message says that it comes from a list (RFC 2369, RFC 2919; Precedence of older
// programs). A way to leave is no sign: every newsletter has one.
inline bool is_by_a_list(const Headers& headers) noexcept {
  for (const Field& field : headers.fields) {
    if (field.id >= FieldName::list_id && field.id <= FieldName::mailing_list &&
        field.id != FieldName::list_unsubscribe && field.id != FieldName::list_unsubscribe_post)
      return true;
  }
  const std::string_view precedence = headers.value_of(FieldName::precedence);
  return equals_ignoring_case(precedence, "list") || equals_ignoring_case(precedence, "bulk");
}

}  // namespace forensics
