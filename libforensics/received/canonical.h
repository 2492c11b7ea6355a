// One line for one hop, whatever server wrote it: for people, for goldens and for text rules.
//
//   [ kind=tcp from=mail ip=192.0.2.1 rdns=mail.example.org helo=mail.example.org
//     by=mx.example.net by_ip= ident= envfrom= for=a@example.net id=4XYZ via= auth= tls=TLSv1.3
//     proto=ESMTPS family=postfix date=2024-05-01T10:00:00Z ]
//
// (on one line). The keys stand always and in this order; unknown is empty. `from` is the first
// word after "from", `for` holds all recipients with commas between, "<>" is the null sender, auth
// is the user, or "yes" when only the fact is known. Blanks, '%' and all bytes outside printable
// ASCII are written %XX, so that a value never ends early and never reaches a terminal raw.
#pragma once

#include <optional>
#include <string>

#include "libforensics/received/hop.h"

namespace forensics {

[[nodiscard]] std::string canonical_line(const Hop& hop);

// All words of the "with" clause, comments left out: "esmtps tls TLS_AES_256". This is `with.value`
// of JSON; Hop::with.value is a view and holds the words up to the first comment that stands
// between them. No value without such a clause.
[[nodiscard]] std::optional<std::string> with_value(const Hop& hop);

}  // namespace forensics
