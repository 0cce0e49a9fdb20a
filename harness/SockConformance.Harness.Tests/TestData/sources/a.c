#ifdef __linux__
int f(int s) { int on = 1; return setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on); }
#elif !defined(SO_NEWER) && (A || B > 0x1fL) /* x */
#endif
