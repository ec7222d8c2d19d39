print("haamu")
