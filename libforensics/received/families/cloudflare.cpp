#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "cloudflare-email.net"},
                            {MarkPlace::by_end, "cloudflare-email.com"}};

// from HELO (IP) by cloudflare-email.net (unknown) id ID for <A>
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family cloudflare{checked({.description = "Cloudflare Email Routing",
                                            .source = "Lines of mail that it forwards",
                                            .rank = FamilyRank::brand,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
