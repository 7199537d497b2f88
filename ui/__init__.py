"""All that draws; the only package that imports streamlit."""
