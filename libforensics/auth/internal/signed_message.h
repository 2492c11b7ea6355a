// A message as signatures see it: the fields that h= selects, and hashes of its body, each made
// once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/dkim.h"
#include "libforensics/auth/internal/crypto.h"
#include "libforensics/headers/fields.h"

namespace forensics::internal {

struct BodyHash {
  std::string hash;
  std::uint64_t length{0};  // canonical bytes of the whole body
};

class SignedMessage {
 public:
  // Must not outlive `headers`.
  explicit SignedMessage(const Headers& headers) noexcept : headers_(headers) {}

  [[nodiscard]] const Headers& headers() const noexcept { return headers_; }

  [[nodiscard]] BodyHash body_hash(Canonicalization form, Hash hash,
                                   std::optional<std::uint64_t> limit, BodyLineEnds ends);

  // Fills the lists of fields of `check` by RFC 6376 5.4.2: each name of h= takes the lowest field
  // of that name not taken yet, the signature's own field being none.
  void select_fields(DkimCheck& check) const;

  // What a signature of `check` is made over: its signed fields and its own, b= emptied.
  [[nodiscard]] std::string header_text(const DkimCheck& check) const;

  // A field without its final line end.
  [[nodiscard]] std::string_view field_text(std::uint32_t field) const;
  // The same with the value of b= taken out.
  [[nodiscard]] std::string unsigned_text(std::uint32_t field,
                                          const DkimSignature& signature) const;

 private:
  struct KnownHash {
    Canonicalization form;
    Hash hash;
    std::optional<std::uint64_t> limit;
    BodyLineEnds ends;
    BodyHash result;
  };
  const Headers& headers_;
  std::vector<KnownHash> known_;
};

}  // namespace forensics::internal
