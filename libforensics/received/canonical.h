// One line for one hop, whatever server wrote it: for people, for goldens and for text rules.
//
//   [ ip=192.0.2.1 rdns=mail.example.org helo=mail.example.org by=mx.example.net ident= envfrom=
//     id=4XYZ auth= tls=TLSv1.3 proto=ESMTPS family=postfix date=2024-05-01T10:00:00Z ]
//
// (on one line). The keys stand always and in this order; unknown is empty. "<>" is the null
// sender, auth is the user, or "yes" when only the fact is known. Blanks, '%' and all bytes outside
// printable ASCII are written %XX, so that a value never ends early and never reaches a terminal
// raw.
#pragma once

#include <string>

#include "libforensics/received/hop.h"

namespace forensics {

[[nodiscard]] std::string canonical_line(const Hop& hop);

}  // namespace forensics
