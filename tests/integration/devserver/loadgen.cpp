// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Measures the local backend: posts arrays of turns over kept-alive connections and prints requests per second.
// Usage: devserver-loadgen PORT [SECONDS [CONNECTIONS]]

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t bodySize = 16384;

std::string turn(int connection, long counter)
{
    const std::string number = std::to_string(counter);
    return R"({"user_id":"user-7","timestamp":"2026-01-31T08:15:30.123Z","session_id":"5a3c5f6e-0000-4b0e-9d5c-00000000000)"
        + std::to_string(connection)
        + R"(","type":"track","conversation_id":"conversation-1","event":"Conversation Turn","properties":{)"
          R"("user":"How do I change the delivery address of an order that I placed yesterday?",)"
          R"("assistant":"Open the order, choose Change address, and confirm.",)"
          R"("model":"gpt-4o","prompt_tokens":812,"completion_tokens":96,"client_event_id":"load)"
        + std::to_string(connection) + '-' + number + R"("}})";
}

//! An array of as many turns as fit into the size; \a counter goes on counting.
std::string body(int connection, long &counter)
{
    std::string text = "[" + turn(connection, ++counter);
    for (;;) {
        const std::string next = turn(connection, counter + 1);
        if (text.size() + next.size() + 2 > bodySize)
            return text + ']';
        ++counter;
        text += ',' + next;
    }
}

std::string request(const std::string &json)
{
    return "POST /bc/v1/events/queue HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer load\r\nX-App-ID: load\r\n"
           "Content-Type: application/json\r\nContent-Length: "
        + std::to_string(json.size()) + "\r\n\r\n" + json;
}

int connectTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        std::perror("connect");
        std::exit(1);
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

//! Posts once and reads the answer, whose body is the last line; false if it is no 200.
bool post(int socket, const std::string &text)
{
    for (std::size_t sent = 0; sent < text.size();) {
        const ssize_t written = ::send(socket, text.data() + sent, text.size() - sent, 0);
        if (written <= 0)
            return false;
        sent += static_cast<std::size_t>(written);
    }
    std::string answer;
    while (answer.find("\r\n\r\n{") == answer.npos || answer.back() != '}') {
        char buffer[4096];
        const ssize_t count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            break;
        answer.append(buffer, static_cast<std::size_t>(count));
    }
    return answer.starts_with("HTTP/1.1 200");
}

} // namespace

int main(int argc, char **argv)
{
    const int port = argc > 1 ? std::atoi(argv[1]) : 3000;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 5;
    const int connections = argc > 3 ? std::atoi(argv[3]) : 4;
    std::atomic<long> requests = 0;
    std::atomic<long> events = 0;
    std::atomic<bool> failed = false;
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::thread> threads;
    for (int connection = 0; connection < connections; ++connection) {
        threads.emplace_back([&, connection] {
            const int socket = connectTo(port);
            long counter = 0;
            while (!failed && std::chrono::steady_clock::now() - start < std::chrono::seconds(seconds)) {
                const long before = counter;
                if (!post(socket, request(body(connection, counter))))
                    failed = true;
                ++requests;
                events += counter - before;
            }
            ::close(socket);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("devserver_requests %.0f 1/s\ndevserver_events %.0f 1/s\n", double(requests) / elapsed,
                double(events) / elapsed);
    return failed ? 1 : 0;
}
