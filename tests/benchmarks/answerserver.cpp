// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A server that only answers: reads HTTP requests, checks nothing, keeps nothing. What a benchmark measures against it is the client.
//
// Usage: mindlytics-answerserver [delay in ms]
// Prints the port that it chose. Ends when its standard input closes.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::string_view kAnswer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}";

struct Due {
    Clock::time_point at;
    int socket;
};

class Server
{
public:
    explicit Server(int delayMs)
        : m_delay(delayMs)
    {
    }

    int listen()
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 64) != 0)
            return -1;
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_epoll = ::epoll_create1(0);
        watch(m_listener);
        watch(STDIN_FILENO);
        return ntohs(address.sin_port);
    }

    void run()
    {
        epoll_event events[32];
        for (;;) {
            const int count = ::epoll_wait(m_epoll, events, 32, waitMs());
            for (int i = 0; i < count; ++i) {
                const int fd = events[i].data.fd;
                if (fd == STDIN_FILENO)
                    return;
                fd == m_listener ? accept() : read(fd);
            }
            answerDue();
        }
    }

private:
    void watch(int fd) const
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    }

    void accept()
    {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(socket);
    }

    void read(int socket)
    {
        char buffer[262144];
        const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
        if (got <= 0) {
            ::close(socket);
            m_received.erase(socket);
            return;
        }
        std::string &received = m_received[socket];
        received.append(buffer, size_t(got));
        while (takeRequest(received))
            request(socket);
    }

    static bool takeRequest(std::string &received)
    {
        const size_t end = received.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        constexpr std::string_view kLength = "Content-Length: ";
        const size_t at = received.find(kLength);
        const size_t length = at < end ? size_t(std::atoll(received.c_str() + at + kLength.size())) : 0;
        if (received.size() < end + 4 + length)
            return false;
        received.erase(0, end + 4 + length);
        return true;
    }

    void request(int socket)
    {
        if (m_delay.count() == 0)
            answer(socket);
        else
            m_due.push_back({Clock::now() + m_delay, socket});
    }

    static void answer(int socket) { (void)!::send(socket, kAnswer.data(), kAnswer.size(), MSG_NOSIGNAL); }

    int waitMs() const
    {
        if (m_due.empty())
            return -1;
        using namespace std::chrono;
        return int(std::max<long long>(0, ceil<milliseconds>(m_due.front().at - Clock::now()).count()));
    }

    void answerDue()
    {
        while (!m_due.empty() && m_due.front().at <= Clock::now()) {
            answer(m_due.front().socket);
            m_due.pop_front();
        }
    }

    const std::chrono::milliseconds m_delay;
    int m_listener = -1;
    int m_epoll = -1;
    std::map<int, std::string> m_received;
    std::deque<Due> m_due;
};

} // namespace

int main(int argc, char **argv)
{
    Server server(argc > 1 ? std::atoi(argv[1]) : 0);
    const int port = server.listen();
    if (port < 0)
        return 1;
    std::printf("%d\n", port);
    std::fflush(stdout);
    server.run();
    return 0;
}
