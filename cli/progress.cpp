#include "cli/progress.h"

#include <cstdio>
#include <filesystem>
#include <stop_token>

#include <unistd.h>

#include "cli/terminal.h"
#include "libforensics/base/counted.h"

namespace forensics::cli {
namespace {

std::uint64_t size_of_file(const std::filesystem::path& path) {
  std::error_code fault;
  const auto size = std::filesystem::file_size(path, fault);
  return fault ? 0 : size;
}

std::uint64_t size_below(const std::filesystem::path& path, const std::stop_token& stop) {
  namespace fs = std::filesystem;
  std::error_code fault;
  if (!fs::is_directory(path, fault)) return size_of_file(path);
  std::uint64_t total = 0;
  fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, fault);
  for (; !fault && at != fs::recursive_directory_iterator() && !stop.stop_requested();
       at.increment(fault)) {
    if (at->is_regular_file(fault)) total += size_of_file(at->path());
  }
  return total;
}

std::string clock_time(double seconds) {
  const auto whole = static_cast<long>(seconds);
  char text[32];
  if (whole >= 3'600) {
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3'600, whole / 60 % 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  }
  return text;
}

}  // namespace

std::string megabytes(std::uint64_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
  return text;
}

Progress::Progress(const std::vector<std::string>& paths, bool wanted)
    : drawing_(wanted && ::isatty(STDERR_FILENO) != 0 && environment("TERM") != "dumb") {
  if (!drawing_) return;
  sizing_ = std::jthread([this, paths](const std::stop_token& stop) {
    std::uint64_t total = 0;
    for (const std::string& path : paths) total += size_below(path, stop);
    if (!stop.stop_requested()) total_ = total;
  });
}

Progress::~Progress() {
  clear();
}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - begin_).count();
}

void Progress::show(const ScanCounts& counts) {
  if (!drawing_ || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(200);
  const double spent = seconds();
  const std::uint64_t total = total_;
  std::string line = counted(counts.messages, "message");
  if (spent > 0)
    line +=
        ", " +
        with_thousands(static_cast<std::uint64_t>(static_cast<double>(counts.messages) / spent)) +
        "/s";
  line += ", " + megabytes(counts.bytes);
  if (total > 0) line += " of " + megabytes(total);
  if (total > counts.bytes && counts.bytes > 0 && spent >= 1) {
    const double rate = static_cast<double>(counts.bytes) / spent;
    line += ", " + clock_time(static_cast<double>(total - counts.bytes) / rate) + " left";
  }
  line += ", " + counted(counts.errors, "error");
  static_cast<void>(std::fprintf(stderr, "\r\x1b[K%s", line.c_str()));
  drawn_ = true;
}

void Progress::clear() {
  if (drawn_) static_cast<void>(std::fprintf(stderr, "\r\x1b[K"));
  drawn_ = false;
}

}  // namespace forensics::cli
