#include "libforensics/batch/bounded_queue.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "libforensics/batch/in_flight.h"

namespace forensics {
namespace {

using namespace std::chrono_literals;

TEST(BoundedQueue, GivesBackInOrderAndEndsWhenClosed) {
  BoundedQueue<int> queue(3);
  EXPECT_TRUE(queue.push(1));
  EXPECT_TRUE(queue.push(2));
  queue.close();
  EXPECT_EQ(queue.pop(), 1);
  EXPECT_EQ(queue.pop(), 2);
  EXPECT_EQ(queue.pop(), std::nullopt);
  EXPECT_FALSE(queue.push(3));
}

TEST(BoundedQueue, HoldsTheWriterBackWhenItIsFull) {
  BoundedQueue<int> queue(2);
  std::atomic<int> pushed{0};
  std::jthread writer([&] {
    for (int i = 0; i < 5; ++i) {
      queue.push(i);
      ++pushed;
    }
  });
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(pushed, 2);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(queue.pop(), i);
}

TEST(BoundedQueue, ClosingFreesWhoeverWaits) {
  BoundedQueue<int> full(1);
  full.push(0);
  BoundedQueue<int> empty(1);
  std::jthread writer([&] { EXPECT_FALSE(full.push(1)); });
  std::jthread reader([&] { EXPECT_EQ(empty.pop(), std::nullopt); });
  std::this_thread::sleep_for(20ms);
  full.close();
  empty.close();
}

TEST(BoundedQueue, LosesAndDoublesNothingBetweenManyThreads) {
  constexpr int k_each = 2'000;
  BoundedQueue<int> queue(7);
  std::atomic<long> sum{0};
  std::atomic<int> count{0};
  std::vector<std::jthread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&] {
      while (const auto item = queue.pop()) {
        sum += *item;
        ++count;
      }
    });
  }
  {
    std::vector<std::jthread> writers;
    for (int w = 0; w < 3; ++w) {
      writers.emplace_back([&, w] {
        for (int i = 0; i < k_each; ++i) queue.push(w * k_each + i);
      });
    }
  }
  queue.close();
  readers.clear();
  EXPECT_EQ(count, 3 * k_each);
  EXPECT_EQ(sum, 3L * k_each * (3L * k_each - 1) / 2);
}

TEST(InFlight, BoundsItemsAndBytesButLetsALargeOneGoAlone) {
  InFlight in_flight(2, 100);
  EXPECT_TRUE(in_flight.enter(500));  // alone
  std::atomic<int> entered{0};
  std::jthread others([&] {
    for (const std::uint64_t bytes : {60U, 40U, 1U}) {
      in_flight.enter(bytes);
      ++entered;
    }
  });
  std::this_thread::sleep_for(30ms);
  EXPECT_EQ(entered, 0);
  in_flight.leave(500);
  std::this_thread::sleep_for(30ms);
  EXPECT_EQ(entered, 2);  // two items are the bound
  in_flight.leave(60);
  others.join();
  EXPECT_EQ(entered, 3);
}

TEST(InFlight, CallingOffFreesWhoeverWaits) {
  InFlight in_flight(1, 100);
  EXPECT_TRUE(in_flight.enter(1));
  std::jthread waiting([&] { EXPECT_FALSE(in_flight.enter(1)); });
  std::this_thread::sleep_for(20ms);
  in_flight.call_off();
}

}  // namespace
}  // namespace forensics
