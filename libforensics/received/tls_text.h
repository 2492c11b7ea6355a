// What a Received line says of encryption, in every spelling.
//
//   Postfix     using TLSv1.3 with cipher X (256/256 bits) key-exchange ECDHE (P-256)
//   server-signature ... sendmail    version=TLSv1.3 cipher=X bits=256 verify=NO (Google: TLS1_3,
//   bits=256/256) Exchange    version=TLS1_2, cipher=X Exim        TLS1.3:X:256    TLS1.3 and "tls
//   X" outside    Cipher TLSv1:X:168    tls_cipher ... OpenSMTPD   TLSv1.3:X:256:NO Courier TLS:
//   TLSv1.3,256bits,X        qmail   X encrypted        IronPort   ESMTP/TLS/X
#pragma once

#include <string_view>

#include "libforensics/received/hop.h"

namespace forensics {

// Whether a comment speaks of TLS and of nothing that stands before it in another grammar.
[[nodiscard]] bool is_tls_text(std::string_view text) noexcept;

// Adds what `text` says to `tls`; facts already there stay.
void read_tls_text(std::string_view text, HopTls& tls) noexcept;

// Words of a with clause that no comment parts: "ESMTP/TLS/X", "X encrypted SMTP", "esmtps tls X",
// "version=TLS1_2".
void read_tls_words(std::string_view words, HopTls& tls) noexcept;

// The comments of Postfix on the client's certificate; false when the text is none of them.
bool read_client_certificate(std::string_view text, HopTls& tls) noexcept;

// "TLSv1.2" of "TLS1_2", "tls-1.2", "TLSv1/SSLv3" ...; static, null when `text` names no version.
[[nodiscard]] std::string_view tls_version_in(std::string_view text) noexcept;

}  // namespace forensics
