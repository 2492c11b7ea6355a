#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "AppleShare IP"}};

// from HELO ([IP] <RDNS>) by HOST (AppleShare IP Mail Server V) id N via TCP with SMTP
void read(Line& line) {
  const std::string_view raw = line.hop.from.raw;
  const std::size_t open = raw.rfind('<');
  const std::size_t close = raw.rfind('>');
  if (open != raw.npos && close != raw.npos && open < close) {
    line.peer.host = raw.substr(open + 1, close - open - 1);
  }
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family appleshare{checked({.description = "AppleShare IP Mail Server",
                                            .source = "1 line measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
