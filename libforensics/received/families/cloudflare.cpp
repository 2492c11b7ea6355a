#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, "cloudflare-email.net") || by_ends(line, "cloudflare-email.com");
}

// from HELO (IP) by cloudflare-email.net (unknown) id ID for <A>
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family cloudflare{checked({.description = "Cloudflare Email Routing",
                                            .source = "Lines of mail that it forwards",
                                            .rank = FamilyRank::brand,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
