#include "libforensics/input/internal/node.h"

namespace forensics {
namespace {

class MeteredSource final : public ByteSource {
 public:
  MeteredSource(std::unique_ptr<ByteSource> source, const Origin& origin)
      : source_(std::move(source)),
        budget_(origin.budget),
        context_(origin.context),
        shown_(origin.shown()),
        packed_(origin.depth == 0) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    auto got = source_->read(to, size);
    if (!got) return got;
    if (packed_) {
      budget_->packed += *got;
      context_->counts.bytes += *got;
      return got;
    }
    budget_->unpacked += *got;
    const InputLimits& limits = context_->options.limits;
    if (budget_->unpacked > limits.unpacked_bytes) return exceed("more than the limit of bytes");
    if (budget_->unpacked > limits.unpacked_before_ratio &&
        budget_->unpacked / limits.unpacked_ratio > budget_->packed) {
      return exceed("so much more than it holds packed that it was built to fill memory");
    }
    return got;
  }

  std::optional<std::uint64_t> size() const override { return source_->size(); }
  bool seek(std::uint64_t to) override { return source_->seek(to); }

 private:
  tl::unexpected<Error> exceed(const char* what) {
    budget_->exceeded = true;
    return fail(ErrorCode::limit_reached, shown_ + ": unpacks to " + what);
  }

  std::unique_ptr<ByteSource> source_;
  std::shared_ptr<Budget> budget_;
  ReaderContext* context_;
  std::string shown_;
  bool packed_;
};

}  // namespace

std::string Origin::shown() const {
  const std::string name = path == "-" ? "standard input" : path;
  return member.empty() ? name : name + "!/" + member;
}

std::unique_ptr<ByteSource> metered(std::unique_ptr<ByteSource> source, const Origin& origin) {
  return std::make_unique<MeteredSource>(std::move(source), origin);
}

}  // namespace forensics
