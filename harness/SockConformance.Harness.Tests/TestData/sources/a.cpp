auto t = R"x(SO_KEEPALIVE)x"; // sockconf-ignore: SO_NEWER it is old
int g() { return f(SOL_SOCKET, SO_NEWER, 'a', "\""); }
