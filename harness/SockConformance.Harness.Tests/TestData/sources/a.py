if sys.platform == 'linux':
    s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
elif not hasattr(socket, 'SO_NEWER'):
    pass
'''SO_NEWER'''
