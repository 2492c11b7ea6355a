#include <exception>

#include <mimetic/mimetic.h>

#include "bench/speed/peers.h"

namespace forensics::bench {
namespace {

std::size_t count_parts(const mimetic::MimeEntity& entity) {
  std::size_t parts = 1;
  for (const mimetic::MimeEntity* child : entity.body().parts()) parts += count_parts(*child);
  return parts;
}

std::size_t load(std::string_view message, unsigned masks) {
  mimetic::MimeEntity entity;
  try {
    entity.load(message.data(), message.data() + message.size(), static_cast<int>(masks));
  } catch (const std::exception&) {
    return 0;
  }
  return entity.header().size() + count_parts(entity);
}

}  // namespace

std::size_t mimetic_full(std::string_view message) {
  return load(message, mimetic::imNone);
}

std::size_t mimetic_header_only(std::string_view message) {
  return load(message,
              mimetic::imBody | mimetic::imChildParts | mimetic::imPreamble | mimetic::imEpilogue);
}

}  // namespace forensics::bench
