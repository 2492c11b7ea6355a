#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line&) {
  return true;
}

// What an arrangement of words means with nearly all servers, whoever wrote it: a HELO said to be
// one makes the name the looked-up one; a host beside the address makes the name the HELO.
void read(Line& line) {
  const bool explicit_helo = line.peer.helo.data() != nullptr;
  if (!line.peer.host.empty()) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  } else if (explicit_helo) {
    read_rdns_then_helo(line, RdnsStatus::unverified);
  } else {
    read_literal_as_helo(line);
  }
}

}  // namespace

extern constexpr Family generic{checked({.description = "A server that no family knows",
                                         .source = "RFC 5321 4.4",
                                         .rank = FamilyRank::last,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
