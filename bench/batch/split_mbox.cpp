// How fast a mailbox is cut into messages, and nothing else: split_mbox FILE...
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>

#include "libforensics/input/reader.h"

int main(int argc, char** argv) {
  using Clock = std::chrono::steady_clock;
  for (int i = 1; i < argc; ++i) {
    double best = 1e9;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    for (int round = 0; round < 5; ++round) {
      const auto begin = Clock::now();
      forensics::InputReader reader({argv[i]});
      while (const auto message = reader.next()) {
      }
      best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
      messages = reader.counts().messages;
      bytes = reader.counts().bytes;
    }
    std::printf("%s: %llu messages, %.0f messages/s, %.0f MB/s\n", argv[i],
                static_cast<unsigned long long>(messages), static_cast<double>(messages) / best,
                static_cast<double>(bytes) / 1e6 / best);
  }
  return 0;
}
