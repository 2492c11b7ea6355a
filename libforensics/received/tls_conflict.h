// Whether what a line says of its encryption can be true.
#pragma once

#include <string_view>

#include "libforensics/base/lifetime.h"
#include "libforensics/received/hop.h"

namespace forensics {

// The bytes that cannot stand beside the rest of the line, a view with a null pointer when all of
// it fits. In brackets: genuine hops of four list archives and the SpamAssassin ham that a rule
// could judge; none breaks one. The exceptions were drawn from the same hops.
//   a cipher of TLS 1.3 with an older version (3,537), or the reverse (1,297; RFC 8446 B.4);
//   an AEAD cipher before TLS 1.2 (157; RFC 5246 6.2.3.3, RFC 5288);
//   key bits that are not those of the AES in the cipher's name (3,485);
//   in Postfix, TLS 1.2 or later told in a comment under a protocol word without its S (2,662;
//   RFC 3848).
// What a server may leave out is no conflict: ESMTPS needs no comment, and most servers but Postfix
// wrote ESMTP for encrypted sessions, too.
[[nodiscard]] std::string_view find_tls_conflict(const Hop& hop FORENSICS_LIFETIME) noexcept;

}  // namespace forensics
