#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note&) {
  if (evidence.headers.find(FieldName::content_type) == nullptr) return Outcome::not_applicable;
  if (evidence.headers.find(FieldName::mime_version) != nullptr) return Outcome::clean;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check mime_version_missing{
    checked({.title = "The message has MIME fields and no MIME-Version",
             .rationale = "Mail programs write it first",
             .source = "RFC 2045 4",
             .false_positives = "scripts and some gateways",
             .summary = "the header lacks MIME-Version",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .group = "mime",
             .run = run})};

}  // namespace forensics::rules
